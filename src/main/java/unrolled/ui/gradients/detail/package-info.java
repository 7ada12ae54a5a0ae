/// One training step's gradients in detail: one hop in numbers, which later loss they came from, and how long a state
/// remembers. Each is a panel that can stand anywhere.
package unrolled.ui.gradients.detail;
