/// The Compare screen: up to four networks trained in step on one task, and what tells them apart.
@NullMarked
package unrolled.ui.compare;

import org.jspecify.annotations.NullMarked;
