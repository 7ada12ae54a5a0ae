/// What a network is given: batches of sequences and their targets.
package unrolled.engine.data;
