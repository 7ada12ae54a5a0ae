package unrolled.ui.step.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.engine.graph.Differentiable;
import unrolled.engine.graph.Domain;
import unrolled.engine.graph.Graph;
import unrolled.engine.graph.Operand;
import unrolled.engine.graph.Role;
import unrolled.engine.graph.Variable;
import unrolled.engine.network.Architecture;
import unrolled.engine.network.Input;
import unrolled.ui.step.StepSamples;

class StepLayoutTest {
  private static final int TIMESTEPS = 3;

  private static LayoutRequest request(Architecture architecture, double width, double height) {
    return new LayoutRequest(architecture, architecture.graph(), TIMESTEPS, 1, 0, width, height);
  }

  private static StepLayout large(Architecture architecture) {
    return StepLayout.of(request(architecture, 9000, 6000));
  }

  static Stream<Architecture> all() {
    return StepSamples.all().stream();
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyOperationHasOnePlaceAtEveryTimestep(Architecture architecture) {
    LayoutRequest request = request(architecture, 9000, 6000);
    StepLayout layout = StepLayout.of(request);
    for (Differentiable op : request.graph().ops()) {
      boolean last = op.result().domain() == Domain.LAST;
      for (int time = last ? TIMESTEPS - 1 : 0; time < TIMESTEPS; time++) {
        int at = time;
        long places = layout.glyphs().stream()
            .filter(glyph -> glyph.op().equals(op) && glyph.time() == at).count();
        assertEquals(1, places, op.result() + " at " + at);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyNumberHasOnePlaceAtEveryTimestep(Architecture architecture) {
    LayoutRequest request = request(architecture, 9000, 6000);
    StepLayout layout = StepLayout.of(request);
    Graph graph = request.graph();
    for (Variable variable : graph.variables()) {
      if (variable.role() == Role.IDS || variable.role() == Role.TARGET_IDS || variable.isParameter()
          || variable.held()) {
        continue;
      }
      boolean once = variable.domain() != Domain.EVERY;
      for (int time = once ? TIMESTEPS - 1 : 0; time < TIMESTEPS; time++) {
        assertEquals(1, layout.cells(variable, time).size(), variable + " at " + time);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyRowOfAParameterStandsAtEveryHop(Architecture architecture) {
    LayoutRequest request = request(architecture, 9000, 6000);
    StepLayout layout = StepLayout.of(request);
    for (Variable parameter : request.graph().parameters()) {
      int hops = parameter.name().startsWith("head") ? 1 : TIMESTEPS;
      int rows = layout.cells(parameter, 0).stream().mapToInt(Cells::rows).sum();
      assertEquals(hops * parameter.shape().rows(), rows, parameter.name());
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyOperandLeadsToItsOperation(Architecture architecture) {
    StepLayout layout = large(architecture);
    for (Glyph glyph : layout.glyphs()) {
      for (int part = 0; part < glyph.op().operands().size(); part++) {
        int operand = part;
        Operand read = glyph.op().operands().get(part);
        boolean cut = read.variable().held() && !read.variable().isParameter();
        boolean itself = cut || (glyph.shape() == Glyph.Shape.MATRIX && read.variable().isParameter());
        long edges = layout.edges().stream().filter(edge -> edge.op().equals(glyph.op())
            && edge.time() == glyph.time() && edge.part() == operand).count();
        assertEquals(itself ? 0 : 1, edges, glyph.op().result() + " reads " + read.variable());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void nothingLiesOnAnythingElse(Architecture architecture) {
    assertDisjoint(large(architecture));
    assertDisjoint(StepLayout.of(request(architecture, 852, 516)));
    assertDisjoint(StepLayout.of(request(architecture, 605, 420)));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "3, 50", "5, 2", "6, 3", "8, 20", "16, 20", "16, 50"})
  void nothingLiesOnAnythingElseHoweverManyUnitsAndTimesteps(int hidden, int timesteps) {
    StepSamples.CELLS.forEach(cell -> {
      Architecture architecture = StepSamples.architecture(cell, hidden);
      for (int layers = 1; layers <= 3; layers++) {
        Architecture deep = architecture.withLayers(layers);
        assertDisjoint(StepLayout.of(
            new LayoutRequest(deep, deep.graph(), timesteps, timesteps / 2, layers - 1, 852, 516)));
      }
    });
  }

  @Test
  void realAndEmbeddedInputsHaveTheirPlace() {
    for (Input input : List.of(new Input.Real(4), new Input.Embedding(5, 4))) {
      Architecture architecture = StepSamples.architecture(StepSamples.CELLS.getFirst(), 3).withInput(input);
      LayoutRequest request = request(architecture, 9000, 6000);
      StepLayout layout = StepLayout.of(request);
      assertEquals(1, layout.cells(request.graph().variable("x"), 1).size());
      assertDisjoint(layout);
    }
  }

  private static void assertDisjoint(StepLayout layout) {
    List<Box> boxes = new ArrayList<>();
    layout.cells().forEach(cells -> boxes.add(cells.box()));
    layout.glyphs().stream().filter(glyph -> glyph.shape() != Glyph.Shape.MATRIX)
        .forEach(glyph -> boxes.add(glyph.box()));
    layout.inputs().forEach(input -> boxes.add(input.tile()));
    for (int i = 0; i < boxes.size(); i++) {
      Box box = boxes.get(i);
      assertTrue(layout.plates().stream().anyMatch(plate -> plate.box().encloses(box))
          || layout.plates().stream().noneMatch(plate -> plate.box().overlaps(box)), "in one column " + box);
      for (int j = i + 1; j < boxes.size(); j++) {
        assertFalse(box.overlaps(boxes.get(j)), box + " and " + boxes.get(j));
      }
    }
  }
}
