/// Formulas on screen and as LaTeX, printed from the arithmetic the engine says about itself.
package unrolled.ui.formula;
