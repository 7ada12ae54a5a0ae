/// The article's text-generation program as data: every stage from the text to the padded sequences, as it was written
/// and as it ought to be, what is wrong with it, and the network it trains.
package unrolled.engine.program;
