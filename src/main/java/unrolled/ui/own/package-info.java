/// A text of one's own, and a network that learns it: where the text comes from, how it is cut, training at a useful
/// size with its losses, and the trained network for whoever wants to hear it continue.
@NullMarked
package unrolled.ui.own;

import org.jspecify.annotations.NullMarked;
