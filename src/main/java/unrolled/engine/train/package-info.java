/// Learning: optimizers, clipping and the trainer that applies them to a network.
package unrolled.engine.train;
