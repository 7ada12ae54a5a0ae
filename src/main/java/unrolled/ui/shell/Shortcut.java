package unrolled.ui.shell;

import javafx.scene.input.KeyCombination;

/// A key of the window and what it does.
///
/// @param keys what is pressed
/// @param label the text in the key list
/// @param action what it does
record Shortcut(KeyCombination keys, String label, Runnable action) {}
