/// One training step as a story: an order of small steps, and at each of them what is known, and why.
package unrolled.engine.trace;
