/// The arithmetic of the selected number, beside every screen.
package unrolled.ui.inspector;
