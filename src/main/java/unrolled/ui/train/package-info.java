/// The Train screen: real training, watched while it runs and opened at any update.
package unrolled.ui.train;
