package unrolled.ui.step.layout;

import unrolled.engine.graph.Graph;
import unrolled.engine.network.Architecture;

/// What is to be laid out, and into how much room.
///
/// @param architecture the network
/// @param graph its equations
/// @param timesteps T
/// @param focus the timestep that must be open, counted from 0
/// @param lane the row that must be open, counted from the lowest
/// @param width room from left to right
/// @param height room from top to bottom
public record LayoutRequest(
    Architecture architecture, Graph graph, int timesteps, int focus, int lane, double width, double height) {
  /// The same with another row open.
  public LayoutRequest focused(int other) {
    return new LayoutRequest(architecture, graph, timesteps, focus, other, width, height);
  }

  /// The same for a room of another size.
  public LayoutRequest within(double newWidth, double newHeight) {
    return new LayoutRequest(architecture, graph, timesteps, focus, lane, newWidth, newHeight);
  }
}
