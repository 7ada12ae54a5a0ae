package unrolled.ui.step;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.trace.Phase;
import unrolled.ui.step.layout.Box;
import unrolled.ui.step.layout.Cells;

/// Finds numbers by direction, for those who select with keys.
final class Nearest {
  private Nearest() {}

  /// The nearest known number from the selected one; without one, the first that the last step computed.
  static Optional<Element> towards(StepScene scene, @Nullable Element from, Heading heading) {
    Optional<Box> start = from == null ? Optional.empty() : start(scene, from);
    return start.isEmpty() ? first(scene) : nearest(scene, start.get(), heading);
  }

  private static Optional<Box> start(StepScene scene, Element from) {
    return scene.layout().places(from).stream()
        .min((a, b) -> Double.compare(distance(a, scene.view()), distance(b, scene.view())));
  }

  private static double distance(Box box, Box view) {
    return Math.hypot(box.centerX() - view.centerX(), box.centerY() - view.centerY());
  }

  private static Optional<Element> first(StepScene scene) {
    return scene.layout().cells().stream()
        .filter(scene::isThere)
        .reduce((best, each) -> Targets.isTarget(scene.step(), each) && !Targets.isTarget(scene.step(), best)
            ? each
            : best)
        .map(cells -> element(scene, cells, 0, 0));
  }

  private static Optional<Element> nearest(StepScene scene, Box start, Heading heading) {
    Element found = null;
    double least = Double.POSITIVE_INFINITY;
    for (Cells cells : scene.layout().cells()) {
      if (!scene.isThere(cells)) {
        continue;
      }
      for (int row = 0; row < cells.rows(); row++) {
        for (int column = 0; column < cells.columns(); column++) {
          Box box = cells.cell(row, column);
          double cost = heading.cost(box.centerX() - start.centerX(), box.centerY() - start.centerY());
          if (cost < least) {
            least = cost;
            found = element(scene, cells, row, column);
          }
        }
      }
    }
    return Optional.ofNullable(found);
  }

  private static Element element(StepScene scene, Cells cells, int row, int column) {
    Quantity quantity = scene.phase() == Phase.BACKWARD
        && scene.reader().numbers(cells, Quantity.GRADIENT).length > 0
            ? Quantity.GRADIENT
            : scene.reader().shown(cells);
    return cells.element(row, column, quantity, scene.reader().subject().sequence());
  }
}
