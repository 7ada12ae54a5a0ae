package unrolled.ui.playback;

import unrolled.ui.text.Message;

/// One plain sentence about a step.
///
/// @param place where we are, `t = 2 · tanh`
/// @param meaning what just happened and why it matters
public record Sentence(Message place, Message meaning) {}
