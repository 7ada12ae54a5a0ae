package unrolled.ui.step.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.engine.graph.Differentiable;
import unrolled.engine.graph.Role;
import unrolled.engine.network.Architecture;
import unrolled.engine.network.Decoder;

/// An encoder and a decoder side by side: names, the gap between them, each with its own weights and symbols.
class DecoderLayoutTest {
  private static final int TIMESTEPS = 5;
  private static final int FROM = 3;

  private static StepLayout layout(Architecture sample, int focus, double width) {
    Architecture architecture = sample.withDecoder(new Decoder(FROM, 3));
    return StepLayout.of(
        new LayoutRequest(architecture, architecture.graph(), TIMESTEPS, focus, 0, width, 6000));
  }

  private static List<Box> columns(StepLayout layout) {
    return layout.plates().stream().filter(each -> each.kind() == Plate.Kind.TIMESTEP).map(Plate::box)
        .toList();
  }

  private static Plate half(StepLayout layout, Plate.Kind kind) {
    return layout.plates().stream().filter(each -> each.kind() == kind).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("unrolled.ui.step.StepSamples#decoders")
  void namesStandAboveTheColumnsTheyName(Architecture sample) {
    for (double width : new double[] {700, 9000}) {
      StepLayout layout = layout(sample, 4, width);
      List<Box> columns = columns(layout);
      Box encoder = half(layout, Plate.Kind.ENCODER).box();
      Box decoder = half(layout, Plate.Kind.DECODER).box();
      assertEquals(columns.get(0).x(), encoder.x());
      assertEquals(columns.get(FROM - 1).right(), encoder.right());
      assertEquals(columns.get(FROM).x(), decoder.x());
      assertEquals(columns.getLast().right(), decoder.right());
      assertTrue(columns.stream().allMatch(each -> each.y() >= encoder.bottom()));
      double between = columns.get(FROM).x() - columns.get(FROM - 1).right();
      assertTrue(between > columns.get(1).x() - columns.get(0).right() + 20, between + " between the halves");
      assertTrue(layout.height() <= 6000);
    }
  }

  @ParameterizedTest
  @MethodSource("unrolled.ui.step.StepSamples#decoders")
  void everyColumnShowsTheWeightsAndSymbolsOfItsHalf(Architecture sample) {
    StepLayout layout = layout(sample, 4, 9000);
    for (Cells cells : layout.cells()) {
      String name = cells.variable().name();
      if (cells.variable().role() == Role.PARAMETER && cells.column() >= 0) {
        assertEquals(cells.column() < FROM ? "encoder." : "decoder.", name.substring(0, 8), name);
      }
      if (cells.variable().role() == Role.IDS) {
        assertEquals(cells.column() < FROM ? "x_ids" : "decoder.x_ids", name);
      }
    }
    for (int time = 0; time < TIMESTEPS; time++) {
      for (Differentiable op : sample.withDecoder(new Decoder(FROM, 3)).graph().ops()) {
        String weight = op.operands().getFirst().variable().name();
        boolean here = weight.startsWith("encoder.") ? time < FROM : time >= FROM;
        if (weight.contains("coder.")) {
          assertEquals(here, layout.glyph(op, time).isPresent(), weight + " at " + time);
        }
      }
    }
  }

  /// While the encoder reads, the prediction that is shown is the decoder's first.
  @ParameterizedTest
  @MethodSource("unrolled.ui.step.StepSamples#decoders")
  void thePredictionIsNeverOneOfTheEncoder(Architecture sample) {
    for (int focus = 0; focus < TIMESTEPS; focus++) {
      assertEquals(Math.max(FROM, focus), layout(sample, focus, 9000).plates().getLast().time());
    }
  }
}
