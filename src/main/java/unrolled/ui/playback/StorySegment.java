package unrolled.ui.playback;

import unrolled.engine.trace.Phase;
import unrolled.ui.text.Message;

/// A piece of the scrub bar.
///
/// @param label its full name, `Forward t = 1`
/// @param brief its name where there is little room, `t = 1`
/// @param group the name it shares with its neighbours where there is none, `Forward`
/// @param phase its colour
/// @param from its first step
/// @param to one past its last step
public record StorySegment(Message label, Message brief, Message group, Phase phase, int from, int to) {}
