/// Text that a network writes: how the next token is drawn from its outputs, and how it reads what it wrote.
package unrolled.engine.generate;
