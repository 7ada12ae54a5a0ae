package unrolled.engine.session;

/// The article’s program on the Text screen. It is trained from its seed alone, so the number of its epochs gives every
/// number again.
///
/// @param part the open part of the screen
/// @param source whose program is looked at
/// @param stage the open stage
/// @param seed of the first numbers and of the order of the batches
/// @param made how many epochs were made
/// @param epoch which of them is looked at
/// @param row which row is followed, counted from 0
public record SavedProgram(String part, String source, String stage, int seed, int made, int epoch,
    int row) {}
