/// Text that a network writes, one token at a time: its probabilities, what is drawn and why, other ways it could have
/// gone.
package unrolled.ui.write;
