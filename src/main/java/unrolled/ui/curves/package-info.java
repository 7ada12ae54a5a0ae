/// The Curves screen: activation functions with the units of the current timestep on them, and how slopes and weights
/// multiply along the sequence.
package unrolled.ui.curves;
