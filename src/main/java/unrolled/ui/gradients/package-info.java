/// The Gradients screen: runs side by side on the same data and seed, and how their gradients vanish or explode.
@NullMarked
package unrolled.ui.gradients;

import org.jspecify.annotations.NullMarked;
