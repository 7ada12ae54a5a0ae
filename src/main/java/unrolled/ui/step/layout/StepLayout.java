package unrolled.ui.step.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unrolled.engine.formula.Element;
import unrolled.engine.graph.Differentiable;
import unrolled.engine.graph.Graph;
import unrolled.engine.graph.Role;
import unrolled.engine.graph.Variable;
import unrolled.engine.network.Architecture;

/// Where everything of the unrolled network is.
///
/// A pure function of a [LayoutRequest]: the same network in the same room with the same cell open looks the same.
public final class StepLayout {
  private static final double MOST = 1.9;
  private static final double LARGE = 27;
  private static final double LARGE_OF_MANY = 18;
  /// Width of a weight that can be read.
  private static final double READABLE = 20;

  private final Parts parts;
  private final List<Edge> edges;
  private final List<Lane> lanes;
  private final Map<Differentiable, Map<Integer, Glyph>> glyphs = new HashMap<>();
  private final double width;
  private final double height;
  private final int open;
  private final double main;
  private final double matrix;
  private final boolean fits;

  private StepLayout(Assembly assembly, LayoutRequest request) {
    parts = assembly.parts();
    lanes = assembly.lanes();
    edges = List.copyOf(new EdgeMaker(assembly).make());
    parts.glyphs.forEach(
        glyph -> glyphs.computeIfAbsent(glyph.op(), _ -> new HashMap<>()).put(glyph.time(), glyph));
    width = assembly.columns().width();
    height = assembly.rows().bottom();
    open = count(assembly.columns().open()) * count(assembly.rows().open());
    main = assembly.rows().metrics().main();
    matrix = assembly.rows().metrics().weightH();
    fits = width <= request.width() && height <= request.height();
  }

  private static int count(boolean[] flags) {
    int count = 0;
    for (boolean flag : flags) {
      count += flag ? 1 : 0;
    }
    return count;
  }

  /// Lays a network out.
  public static StepLayout of(LayoutRequest request) {
    Assembly assembly = new Assembly(request, new Names(request.graph()));
    assembly.place();
    return new StepLayout(assembly, request);
  }

  /// The largest scale at which no more has to be folded than at scale 1 and no number becomes small; 1 where there is
  /// none.
  public static double comfortableScale(LayoutRequest request) {
    StepLayout plain = of(request);
    double least = request.architecture().hidden() < Metrics.MANY ? LARGE : LARGE_OF_MANY;
    for (double scale = MOST; scale > 1.05; scale -= 0.1) {
      StepLayout larger = of(request.within(request.width() / scale, request.height() / scale));
      boolean readable = larger.main >= least && larger.matrix >= Math.min(plain.matrix, READABLE);
      if (larger.open >= plain.open && readable && (larger.fits || !plain.fits)) {
        return scale;
      }
    }
    return 1;
  }

  /// The row in which each operation is drawn; input, readout and loss are in none.
  public static Map<Differentiable, Integer> rowsOf(Architecture architecture, Graph graph) {
    List<Lane> lanes = Lane.of(architecture, new Names(graph));
    Map<Differentiable, Integer> rows = new HashMap<>();
    for (Differentiable op : graph.ops()) {
      for (int i = 0; i < lanes.size(); i++) {
        if (lanes.get(i).shows(op)) {
          rows.putIfAbsent(op, i);
        }
      }
    }
    return rows;
  }

  /// The grounds of the columns, from left to right.
  public List<Plate> plates() {
    return parts.plates;
  }

  /// All numbers.
  public List<Cells> cells() {
    return parts.cells;
  }

  /// The signs of the operations.
  public List<Glyph> glyphs() {
    return parts.glyphs;
  }

  /// All edges.
  public List<Edge> edges() {
    return edges;
  }

  /// The names.
  public List<Caption> captions() {
    return parts.captions;
  }

  /// The symbols that enter.
  public List<InputMark> inputs() {
    return parts.inputs;
  }

  /// All of it from left to right.
  public double width() {
    return width;
  }

  /// All of it from top to bottom.
  public double height() {
    return height;
  }

  /// How many rows of cells there are.
  public int lanes() {
    return lanes.size();
  }

  /// The sign of an operation at a timestep, empty where it is folded away.
  public Optional<Glyph> glyph(Differentiable op, int time) {
    return Optional.ofNullable(glyphs.getOrDefault(op, Map.of()).get(time));
  }

  /// Whether an operation belongs to readout or loss.
  public boolean isPrediction(Differentiable op) {
    return parts.plates.getLast().kind() == Plate.Kind.PREDICTION
        && glyphs.getOrDefault(op, Map.of()).values().stream()
            .anyMatch(glyph -> parts.plates.getLast().box().encloses(glyph.box()));
  }

  /// Where a variable is drawn at a timestep; a parameter at every hop.
  public List<Cells> cells(Variable variable, int time) {
    return parts.cells.stream()
        .filter(cells -> cells.variable().equals(variable))
        .filter(cells -> variable.isParameter() || variable.role() == Role.LOSS || cells.time() == time)
        .toList();
  }

  /// The numbers at a point.
  public Optional<Cells> cellsAt(double x, double y) {
    return parts.cells.stream().filter(cells -> cells.box().contains(x, y)).findFirst();
  }

  /// The column at a point.
  public Optional<Plate> plateAt(double x, double y) {
    return parts.plates.stream().filter(plate -> plate.box().contains(x, y)).findFirst();
  }

  /// Where a number is, for a parameter every place of it; a norm is where all numbers of its vector are.
  public List<Box> places(Element element) {
    if (element.quantity().isOfSeveral()) {
      return parts.cells.stream().filter(cells -> cells.variable().isParameter()).map(Cells::box).toList();
    }
    return element.quantity().isNorm()
        ? cells(element.variable(), element.time()).stream().map(Cells::box).toList()
        : parts.cells.stream().filter(cells -> cells.holds(element)).map(cells -> cells.cell(element))
            .toList();
  }
}
