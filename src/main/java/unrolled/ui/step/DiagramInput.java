package unrolled.ui.step;

import java.util.Optional;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.ui.formula.Notation;

/// Mouse and keys on the diagram. The arrows and the space bar belong to the transport, so W A S D, or Alt with the
/// arrows, go from number to number.
final class DiagramInput {
  private static final double NOTCH = 1.15;
  private static final double CLICK = 4;

  private final StepViewModel model;
  private final DiagramPane pane;
  private final Ink ink;
  private final Runnable edit;
  private final Tooltip tooltip = new Tooltip();
  private double pressedX;
  private double pressedY;
  private double lastX;
  private double lastY;

  DiagramInput(StepViewModel model, DiagramPane pane, Ink ink, Runnable edit) {
    this.edit = edit;
    this.model = model;
    this.pane = pane;
    this.ink = ink;
    tooltip.setShowDelay(Duration.millis(250));
    tooltip.setShowDuration(Duration.INDEFINITE);
    pane.setFocusTraversable(true);
    pane.setOnMousePressed(this::press);
    pane.setOnMouseDragged(this::drag);
    pane.setOnMouseClicked(this::click);
    pane.setOnMouseMoved(this::hover);
    pane.setOnMouseExited(_ -> Tooltip.uninstall(pane, tooltip));
    pane.setOnScroll(this::scroll);
    pane.setOnKeyPressed(this::key);
  }

  private void press(MouseEvent event) {
    pane.requestFocus();
    pressedX = event.getX();
    pressedY = event.getY();
    lastX = pressedX;
    lastY = pressedY;
  }

  private void drag(MouseEvent event) {
    model.camera().panBy(event.getX() - lastX, event.getY() - lastY);
    lastX = event.getX();
    lastY = event.getY();
  }

  private void click(MouseEvent event) {
    boolean still = Math.hypot(event.getX() - pressedX, event.getY() - pressedY) < CLICK;
    if (event.getButton() != MouseButton.PRIMARY || !still) {
      return;
    }
    Optional<Element> hit = model.elementAt(event.getX(), event.getY());
    if (hit.isPresent()) {
      model.select(hit.get());
      if (event.getClickCount() == 2) {
        edit.run();
      }
    } else if (event.getClickCount() == 2) {
      model.camera().reset();
    } else {
      model.openAt(event.getX(), event.getY());
    }
  }

  private void hover(MouseEvent event) {
    String text = model.elementAt(event.getX(), event.getY()).map(this::full).orElse("");
    if (!text.isEmpty()) {
      tooltip.setText(text);
      Tooltip.install(pane, tooltip);
    } else {
      Tooltip.uninstall(pane, tooltip);
    }
  }

  /// A number with its name and all its digits; of a cell with a gradient, both.
  private String full(Element element) {
    Element value = element.quantity() == Quantity.GRADIENT ? element.with(Quantity.VALUE) : element;
    String text = line(value);
    String gradient = line(element.with(Quantity.GRADIENT));
    return text.isEmpty() || gradient.isEmpty() ? text + gradient : text + "\n" + gradient;
  }

  private String line(Element element) {
    StepScene scene = model.scene(true);
    boolean none = element.quantity() == Quantity.GRADIENT && !element.variable().hasGradient();
    double number = scene == null || none ? Double.NaN : scene.reader().view().number(element);
    return Double.isNaN(number) ? "" : Notation.plainName(element) + " = " + ink.full(number);
  }

  /// What a screen reader says.
  String spoken(@Nullable Element selected) {
    return selected == null ? "" : line(selected);
  }

  private void scroll(ScrollEvent event) {
    if (event.isControlDown()) {
      double factor = event.getDeltaY() > 0 ? NOTCH : 1 / NOTCH;
      model.camera().zoomBy(factor, event.getX(), event.getY());
    } else if (event.isShiftDown() || model.camera().seesAllRows()) {
      model.camera().panBy(event.getDeltaX() + event.getDeltaY(), 0);
    } else {
      model.camera().panBy(event.getDeltaX(), event.getDeltaY());
    }
    event.consume();
  }

  private void key(KeyEvent event) {
    if (event.isControlDown() || event.isMetaDown() || event.isShiftDown()) {
      return;
    }
    boolean used = true;
    switch (event.getCode()) {
      case W -> model.selectTowards(Heading.UP);
      case A -> model.selectTowards(Heading.LEFT);
      case S -> model.selectTowards(Heading.DOWN);
      case D -> model.selectTowards(Heading.RIGHT);
      case PLUS, ADD, EQUALS -> zoom(NOTCH);
      case MINUS, SUBTRACT -> zoom(1 / NOTCH);
      case DIGIT0, NUMPAD0 -> model.camera().reset();
      case UP, DOWN, LEFT, RIGHT -> used = event.isAltDown() && go(Heading.valueOf(event.getCode().name()));
      default -> used = false;
    }
    if (used) {
      event.consume();
    }
  }

  private boolean go(Heading heading) {
    model.selectTowards(heading);
    return true;
  }

  private void zoom(double factor) {
    model.camera().zoomBy(factor, pane.getWidth() / 2, pane.getHeight() / 2);
  }
}
