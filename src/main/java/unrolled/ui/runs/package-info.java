/// Training runs as a screen sees them: what was last seen of them, whether they go on, and the commands to them.
@NullMarked
package unrolled.ui.runs;

import org.jspecify.annotations.NullMarked;
