package unrolled.engine.data;

import unrolled.engine.network.Readout;

/// A series of numbers; at every timestep the number that follows is wanted. The naive forecast says that it is the
/// number just read: "tomorrow as today".
public sealed interface Forecast extends NumberTask permits NoisySine, SineSum, RandomWalk {
  @Override
  default int width() {
    return 1;
  }

  @Override
  default Readout readout() {
    return Readout.EVERY;
  }

  @Override
  default int shortest() {
    return 2;
  }

  @Override
  default int longest() {
    return MOST_TIMESTEPS;
  }

  @Override
  default double naive(Batch batch, int row) {
    return batch.numbers("x")[row];
  }
}
