package unrolled.ui.compare;

import unrolled.chart.ChartSpec;
import unrolled.chart.PointHandler;
import unrolled.chart.Style;

/// One chart of a picture.
///
/// @param id the end of its node id: the colour of its network, or `all`
/// @param title what stands above it; empty where all networks are in it
/// @param style the swatch beside the title
/// @param spec what it shows
/// @param across what its x is, and so what a click into it looks at
/// @param picks explains what is picked in it
record Sheet(String id, String title, Style style, ChartSpec spec, Across across, PointHandler picks) {
  /// What lies along the x axis.
  enum Across {
    /// Training steps, counted from 1.
    STEPS,
    /// Timesteps, counted from 1.
    TIME,
    /// Something else.
    OTHER
  }
}
