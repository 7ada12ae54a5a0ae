package unrolled.chart;

/// What a node showed at one moment: it can be drawn anywhere, by any thread, while the node goes on changing.
public sealed interface Shown extends Painter permits Still, BarStill, Sketch {
  /// What it shows, in one line.
  String name();

  /// What draws it where its title stands above it already, as on a slide.
  Painter body();
}
