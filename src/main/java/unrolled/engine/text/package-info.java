/// Text as numbers: bytes decoded strictly, cut into characters or words, counted into a vocabulary.
package unrolled.engine.text;
