/// What a person was at, as a file that restores it to the bit; the format is described in `session-file.md`.
package unrolled.engine.session;
