/// The export of the window: what can leave it, how it is chosen, what is said about it.
package unrolled.ui.export;
