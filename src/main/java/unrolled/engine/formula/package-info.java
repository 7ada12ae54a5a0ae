/// Arithmetic as data: what an operation says about itself, to be printed as symbols, as numbers, or evaluated.
package unrolled.engine.formula;
