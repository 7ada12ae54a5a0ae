package unrolled.ui.inspector;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Execution;
import unrolled.engine.scenario.Edit;
import unrolled.engine.scenario.Edited;
import unrolled.engine.trace.Trace;
import unrolled.ui.session.Session;
import unrolled.ui.step.StepSubject;
import unrolled.ui.text.Message;
import unrolled.ui.text.TypedNumber;

/// Replaces the given number that the inspector shows; what was typed stays until it is used.
public final class EditViewModel {
  private final Session session;
  private final ReadOnlyObjectWrapper<@Nullable Target> target = new ReadOnlyObjectWrapper<>();
  private final StringProperty typed = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<@Nullable Message> problem = new ReadOnlyObjectWrapper<>();
  private int requests;
  private final ReadOnlyObjectWrapper<Integer> asked = new ReadOnlyObjectWrapper<>(0);

  /// A given number that can be replaced.
  ///
  /// @param element its address
  /// @param now what stands there, before anything that is tried on the network
  /// @param edited whether a person replaced it
  /// @param was what stood there before
  public record Target(Element element, double now, boolean edited, double was) {}

  /// An editor of a session's numbers.
  ///
  /// @param shown what the inspector shows; only a number that somebody selected is replaced
  EditViewModel(Session session, ReadOnlyObjectProperty<@Nullable Subject> shown) {
    this.session = session;
    shown.subscribe(subject -> aim(subject != null && subject.chosen() ? subject.element() : null));
  }

  private void aim(@Nullable Element element) {
    Target next = element == null ? null : target(element);
    Target before = target.get();
    target.set(next);
    boolean same = before != null && next != null && before.element().equals(next.element())
        && before.now() == next.now();
    if (!same) {
      typed.set(next == null ? "" : plain(next.now()));
      problem.set(null);
    }
  }

  private @Nullable Target target(Element shown) {
    StepSubject about = session.subjectProperty().get();
    boolean parameter = shown.quantity() == Quantity.NEXT_VALUE;
    Element element = parameter ? shown.with(Quantity.VALUE) : shown;
    if (about == null) {
      return null;
    }
    Trace before = about.before();
    Execution execution = (before == null ? about.trace() : before).execution();
    if (!Edit.isPossible(execution, element)) {
      return null;
    }
    double now = execution.memory().value(element);
    return about.edits().stream().filter(each -> each.edit().isOf(element)).findFirst()
        .map((Edited.Replaced each) -> new Target(element, now, true, each.was()))
        .orElse(new Target(element, now, false, now));
  }

  /// All digits, without a needless `.0`.
  private static String plain(double number) {
    String text = String.valueOf(number);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  /// Puts what is typed in the place of the number, or says why that cannot be.
  ///
  /// @return whether it was used
  public boolean apply() {
    Target now = target.get();
    OptionalDouble number = TypedNumber.parse(typed.get());
    if (now == null || number.isEmpty() || !Double.isFinite(number.getAsDouble())) {
      problem.set(Message.of(number.isEmpty() ? "inspector.edit.no-number" : "inspector.edit.too-large"));
      return false;
    }
    problem.set(null);
    if (number.getAsDouble() != now.now()) {
      session.edit(now.element(), number.getAsDouble());
    }
    return true;
  }

  /// Adds some tenths to the number.
  public void nudge(int tenths) {
    Target now = target.get();
    if (now != null && Double.isFinite(now.now())) {
      double next = BigDecimal.valueOf(now.now()).add(BigDecimal.valueOf(tenths, 1)).doubleValue();
      if (Double.isFinite(next)) {
        session.edit(now.element(), next);
      }
    }
  }

  /// Makes the number what it was.
  public void restore() {
    Target now = target.get();
    if (now != null) {
      session.restore(now.element());
    }
  }

  /// Asks for the place to type in, where the number that is shown can be replaced.
  ///
  /// @return whether it can
  public boolean ask() {
    boolean possible = target.get() != null;
    if (possible) {
      asked.set(++requests);
    }
    return possible;
  }

  /// Changes each time somebody wants to type.
  ReadOnlyObjectProperty<Integer> askedProperty() {
    return asked.getReadOnlyProperty();
  }

  /// The number that can be replaced, null where the one that is shown cannot.
  public ReadOnlyObjectProperty<@Nullable Target> targetProperty() {
    return target.getReadOnlyProperty();
  }

  /// What is typed, used or not.
  public StringProperty typedProperty() {
    return typed;
  }

  /// Why what is typed cannot be used, null for no reason.
  public ReadOnlyObjectProperty<@Nullable Message> problemProperty() {
    return problem.getReadOnlyProperty();
  }
}
