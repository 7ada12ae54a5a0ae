/// Arithmetic of the engine: elementary functions, activations, matrix products and the linear algebra of
/// initialisation, all in float64 over flat row-major arrays and reproducible to the last bit.
package unrolled.engine.math;
