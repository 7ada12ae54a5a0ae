package unrolled.ui.step.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import unrolled.engine.cell.ElmanCell;
import unrolled.engine.graph.Differentiable;
import unrolled.engine.graph.Domain;
import unrolled.engine.graph.Lookup;
import unrolled.engine.graph.Operand;
import unrolled.engine.graph.Product;
import unrolled.engine.graph.Variable;

/// Draws the edges that the operations themselves name: from what is read to the sign, from the sign to the result.
///
/// No operation is named here, so none can be forgotten; what is folded away has no edges.
final class EdgeMaker {
  private static final double BUS = 9;

  private record Key(Variable variable, int time, int first, int column) {}

  private final Assembly assembly;
  private final Map<Key, Cells> places = new HashMap<>();
  private final List<Edge> edges = new ArrayList<>();

  EdgeMaker(Assembly assembly) {
    this.assembly = assembly;
    for (Cells cells : assembly.parts().cells) {
      boolean once = cells.variable().isParameter();
      places.put(new Key(
          cells.variable(), cells.time(), cells.first(), once ? cells.column() : 0), cells);
    }
  }

  List<Edge> make() {
    assembly.parts().glyphs.forEach(this::edges);
    return edges;
  }

  private @Nullable Cells find(Operand operand, int time, int column) {
    Variable variable = operand.variable();
    if (variable.isParameter()) {
      return places.get(new Key(variable, 0, operand.start(), column));
    }
    int shift = Assembly.isReverse(variable) ? -operand.shift() : operand.shift();
    return places.get(new Key(variable, variable.domain() == Domain.ONCE ? 0 : time + shift, 0, 0));
  }

  private void edges(Glyph glyph) {
    Differentiable op = glyph.op();
    int column = isOutside(glyph) ? -1 : glyph.time();
    for (int part = 0; part < op.operands().size(); part++) {
      Cells from = find(op.operands().get(part), glyph.time(), column);
      if (from != null && !from.box().equals(glyph.box())) {
        edges.add(new Edge(op, part, glyph.time(), way(from, glyph, op.operands().get(part))));
      }
    }
    if (op instanceof Lookup lookup) {
      symbol(glyph, lookup);
    }
    for (int result = 0; result < op.results().size(); result++) {
      Cells to = find(Operand.of(op.results().get(result)), glyph.time(), column);
      if (to != null) {
        edges.add(new Edge(
            op, Edge.RESULT - result, glyph.time(), Router.direct(glyph.box(), to.box())));
      }
    }
  }

  private boolean isOutside(Glyph glyph) {
    return assembly.columns().prediction().x() <= glyph.box().x();
  }

  private void symbol(Glyph glyph, Lookup op) {
    for (InputMark mark : assembly.parts().inputs) {
      if (mark.time() == glyph.time()) {
        Cells vector = find(Operand.of(op.symbols()), mark.time(), mark.time());
        Box from = vector == null ? mark.tile() : vector.box();
        Path path = gated() ? Router.bus(from, glyph.box(), 2 * BUS) : Router.direct(from, glyph.box());
        edges.add(new Edge(glyph.op(), Edge.SYMBOL, glyph.time(), path));
      }
    }
  }

  private boolean gated() {
    return !(assembly.lanes().getFirst().layer().cell() instanceof ElmanCell);
  }

  private Path way(Cells from, Glyph glyph, Operand operand) {
    boolean elsewhere = operand.shift() != 0 || !isInLane(from.variable(), glyph.op());
    boolean product = glyph.op() instanceof Product;
    if (product && elsewhere && !isOutside(glyph)) {
      boolean below = operand.shift() == 0;
      return below || gated()
          ? Router.bus(from.box(), glyph.box(), below && gated() ? 2 * BUS : BUS)
          : Router.sideways(from.box(), glyph.box());
    }
    if (product) {
      return isOutside(glyph)
          ? Router.sideways(from.box(), glyph.box())
          : Router.direct(from.box(), glyph.box());
    }
    return free(from, glyph);
  }

  /// Straight, else around one corner, else through a free corridor.
  private Path free(Cells from, Glyph glyph) {
    List<Box> obstacles = obstacles(glyph.time());
    obstacles.removeIf(box -> box.equals(from.box()) || box.equals(glyph.box()));
    Path direct = Router.direct(from.box(), glyph.box());
    if (!direct.curved() && !Router.crosses(direct, obstacles)) {
      return direct;
    }
    if (Router.canElbow(from.box(), glyph.box())) {
      for (boolean corner : new boolean[] {false, true}) {
        Path elbow = Router.elbow(from.box(), glyph.box(), corner);
        if (!Router.crosses(elbow, obstacles)) {
          return elbow;
        }
      }
    }
    return Router.crosses(direct, obstacles) ? Router.over(from.box(), glyph.box(), obstacles) : direct;
  }

  private boolean isInLane(Variable variable, Differentiable op) {
    return assembly.lanes().stream()
        .filter(lane -> lane.shows(op))
        .anyMatch(lane -> variable.name().endsWith(lane.layer().name("")));
  }

  private List<Box> obstacles(int column) {
    List<Box> boxes = new ArrayList<>();
    assembly.parts().cells.stream().filter(each -> each.column() == column)
        .forEach(each -> boxes.add(each.box()));
    assembly.parts().glyphs.stream().filter(each -> each.time() == column)
        .forEach(each -> boxes.add(each.box()));
    return boxes;
  }
}
