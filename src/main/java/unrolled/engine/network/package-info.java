/// Whole networks: their architecture as data, their graph, their parameters and how these begin.
package unrolled.engine.network;
