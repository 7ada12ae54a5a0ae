package unrolled.engine.run;

/// Of what a sample has how many numbers.
///
/// @param layers L, the number of recurrent layers
/// @param timesteps T
/// @param cells whether the layers carry a cell state c beside h
record SampleSizes(int layers, int timesteps, boolean cells) {
  /// How many numbers there are in all.
  ///
  /// @param first those that there are whatever the sizes
  int width(int first) {
    return first + layers + 1 + (cells ? 2 : 1) * layers * timesteps;
  }
}
