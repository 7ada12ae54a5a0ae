/// A network as operations on variables: compiled once into stages, executed on flat buffers, able to explain itself.
package unrolled.engine.graph;
