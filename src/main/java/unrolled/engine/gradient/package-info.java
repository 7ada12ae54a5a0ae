/// How gradients travel back through time: one hop and its Jacobian, all hops, which loss they came from, and how long
/// a state remembers.
package unrolled.engine.gradient;
