package unrolled.ui.step;

import javafx.scene.paint.Color;

/// How a line looks.
///
/// @param width in units of the diagram
/// @param dashes lengths drawn and left out in turn, none for a whole line
public record Line(Color color, double width, double... dashes) {}
