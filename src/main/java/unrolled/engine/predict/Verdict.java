package unrolled.engine.predict;

import org.jspecify.annotations.Nullable;

/// What came of a prediction.
///
/// @param question what was asked
/// @param guess what was predicted
/// @param right whether that is the answer, within the tolerance
/// @param slip for a miss the reason, null where the arithmetic shows none
public record Verdict(Question question, Guess guess, boolean right, @Nullable Slip slip) {}
