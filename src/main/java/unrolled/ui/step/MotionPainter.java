package unrolled.ui.step;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.paint.Color;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Differentiable;
import unrolled.engine.graph.Operand;
import unrolled.engine.graph.Variable;
import unrolled.engine.trace.Contribution;
import unrolled.engine.trace.Phase;
import unrolled.engine.trace.TraceStep;
import unrolled.engine.trace.TraceView;
import unrolled.ui.step.layout.Box;
import unrolled.ui.step.layout.Edge;
import unrolled.ui.step.layout.Path;
import unrolled.ui.theme.Tone;

/// Values on their way: small chips that travel along the edges of the step that has just happened, then rest.
final class MotionPainter {
  /// The share of a step after which what travels into an operation has arrived.
  private static final double HALFWAY = 0.5;
  private static final int MOST_WRITTEN = 4;
  private static final int MOST_SHOWN = 16;

  private final Ink ink;
  private List<Chip> chips = List.of();

  /// Numbers on one way.
  ///
  /// @param path the way in the forward direction
  /// @param limit the magnitude at which their colour is full
  /// @param back whether they travel against it
  /// @param first whether they travel in the first half of the step
  private record Chip(double[] numbers, Path path, double limit, boolean back, boolean first) {}

  MotionPainter(Ink ink) {
    this.ink = ink;
  }

  /// Collects what travels in a step.
  ///
  /// @param view what is known after the step
  void prepare(StepScene scene, TraceView view) {
    chips = new ArrayList<>();
    TraceStep step = scene.step();
    if (step == null || !(step.op() instanceof Differentiable)) {
      return;
    }
    boolean back = step.phase() == Phase.BACKWARD;
    for (Edge edge : scene.layout().edges()) {
      if (edge.part() != Edge.SYMBOL && EdgePainter.isActive(edge, scene)) {
        double[] numbers = back ? gradients(edge, scene, view) : values(edge, scene, view);
        if (numbers.length > 0) {
          chips.add(
              new Chip(numbers, edge.path(), limit(edge, scene.limits()), back, edge.isResult() == back));
        }
      }
    }
  }

  private static double limit(Edge edge, Limits limits) {
    Variable variable = edge.isResult()
        ? edge.op().results().get(edge.result())
        : edge.op().operands().get(edge.part()).variable();
    return switch (variable.role()) {
      case PARAMETER -> limits.weights();
      case HIDDEN, CELL_STATE, GATE, OUTPUT, INPUT, EMBEDDED -> limits.states();
      default -> limits.sums();
    };
  }

  private static double[] values(Edge edge, StepScene scene, TraceView view) {
    int sequence = scene.reader().subject().sequence();
    if (edge.isResult()) {
      return view.row(edge.op().results().get(edge.result()), Quantity.VALUE, edge.time(), sequence);
    }
    Operand operand = edge.op().operands().get(edge.part());
    double[] all =
        view.row(operand.variable(), Quantity.VALUE, operand.timeAt(edge.time()), sequence);
    return part(all, operand);
  }

  private static double[] part(double[] all, Operand operand) {
    boolean whole = !operand.variable().isParameter() || all.length == 0;
    return whole
        ? all
        : Arrays.copyOfRange(all, operand.start(),
            operand.start() + operand.rows() * operand.variable().width());
  }

  /// Backward: the gradient of the result on its way in, and on the way out what it contributes.
  private static double[] gradients(Edge edge, StepScene scene, TraceView view) {
    int sequence = scene.reader().subject().sequence();
    if (edge.isResult()) {
      Variable result = edge.op().result();
      return result.hasGradient()
          ? view.row(result, Quantity.GRADIENT, edge.time(), sequence)
          : new double[0];
    }
    Operand operand = edge.op().operands().get(edge.part());
    Variable variable = operand.variable();
    int count = Math.min(MOST_SHOWN, operand.rows() * variable.width());
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      Element element = new Element(variable, Quantity.GRADIENT, operand.timeAt(edge.time()),
          variable.isParameter() ? 0 : sequence, operand.start() + i);
      numbers[i] = view.explain(element).contributions().stream()
          .filter(each -> scene.step() != null && each.step() == scene.step().index())
          .mapToDouble(Contribution::value)
          .findFirst().orElse(0);
    }
    return numbers;
  }

  /// Whether anything travels.
  boolean isEmpty() {
    return chips.isEmpty();
  }

  /// The chips after a share of the step.
  void paint(StepScene scene, double progress) {
    double half = chips.stream().anyMatch(Chip::first) ? HALFWAY : 0;
    for (Chip chip : chips) {
      double share = chip.first() ? progress / half : (progress - half) / (1 - half);
      if (share > 0 && share < 1) {
        double eased = share * share * (3 - 2 * share);
        double along = chip.back() ? 1 - eased : eased;
        paint(chip, chip.path().xAt(along), chip.path().yAt(along), scene);
      }
    }
  }

  private void paint(Chip chip, double x, double y, StepScene scene) {
    int count = Math.min(chip.numbers().length, MOST_SHOWN);
    boolean written = chip.numbers().length <= MOST_WRITTEN;
    double width = written ? 50 : 18;
    double height = written ? 14 : 5;
    Box box = new Box(x - width / 2, y - count * height / 2, width, count * height);
    Color phase = ink.color(Tone.of(scene.phase()));
    ink.on().fillRound(box.grown(2.5), 8, ink.color(Tone.PAPER));
    ink.on().round(box.grown(2.5), 8, new Line(phase, ink.line(1.8)));
    for (int i = 0; i < count; i++) {
      Box cell = new Box(box.x(), box.y() + i * height, width, height);
      Color fill = chip.back()
          ? ink.color(Tone.PAPER)
          : ink.palette().diverging(chip.numbers()[i], chip.limit());
      ink.on().fill(new Box(cell.x(), cell.y(), cell.width(), cell.height() - 0.5),
          written || !chip.back() ? fill : phase);
      if (written) {
        ink.centred(ink.number(chip.numbers()[i]), cell.centerX(), cell.centerY(), 10.5,
            chip.back() ? phase : ink.palette().textOn(fill));
      }
    }
  }
}
