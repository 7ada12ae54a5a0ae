/// What every part of the window shares: the one door to the JavaFX thread, pictures without a display.
package unrolled.ui;
