package unrolled.ui.curves;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import unrolled.chart.Round;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Domain;
import unrolled.engine.graph.Variable;
import unrolled.engine.math.Activation;
import unrolled.engine.trace.Cursor;
import unrolled.engine.trace.SlopeChain;
import unrolled.engine.trace.TraceStep;
import unrolled.engine.trace.TraceView;
import unrolled.ui.inspector.CurvePoint;
import unrolled.ui.step.StepSubject;

/// Where on its activation curve each unit stands at the playhead, and what its slopes multiply to.
///
/// Which layer or gate is chosen here; the unit follows the number that is selected. While the timestep of the playhead
/// is not activated yet, the last one that is stays.
public final class CurvesViewModel {
  private static final double LEAST_REACH = 4;
  private static final double LARGEST_REACH = 1e300;

  private final ObservableValue<@Nullable StepSubject> subject;
  private final ReadOnlyIntegerProperty position;
  private final ObjectProperty<@Nullable Element> selected;
  private final ReadOnlyObjectWrapper<List<CurvePlace>> places = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable CurvesPicture> picture = new ReadOnlyObjectWrapper<>();
  private @Nullable CurvePlace place;
  private @Nullable SlopeChain chain;
  private @Nullable Activation compare;
  private @Nullable CurvePoint held;
  private String wanted = "";
  private int unit;
  private double reach = LEAST_REACH;

  /// A model that follows a playhead.
  ///
  /// @param subject the trace it is about
  /// @param position how many steps have been carried out
  /// @param selected the number that the inspector explains
  public CurvesViewModel(ObservableValue<@Nullable StepSubject> subject, ReadOnlyIntegerProperty position,
      ObjectProperty<@Nullable Element> selected) {
    this.subject = subject;
    this.position = position;
    this.selected = selected;
    subject.subscribe(_ -> begin());
    position.subscribe(_ -> refresh());
    selected.subscribe(this::follow);
  }

  private void begin() {
    StepSubject now = subject.getValue();
    List<CurvePlace> all = now == null ? List.of() : CurvePlace.of(now.trace().graph());
    place = all.stream().filter(each -> each.id().equals(wanted)).findFirst()
        .orElse(all.isEmpty() ? null : all.getFirst());
    held = null;
    measure();
    places.set(all);
    refresh();
  }

  /// The chain and the axis belong to the whole story, so that neither jumps while one steps.
  private void measure() {
    StepSubject now = subject.getValue();
    chain = now == null || place == null ? null : new SlopeChain(now.trace(), place.op(), now.sequence());
    double largest = LEAST_REACH;
    for (int hop = 0; chain != null && hop < chain.hops(); hop++) {
      for (int each = 0; each < chain.units(); each++) {
        double size = Math.abs(chain.input(hop, each));
        largest = Double.isFinite(size) ? Math.max(largest, size) : largest;
      }
    }
    reach = Round.beyond(Math.min(largest, LARGEST_REACH));
    unit = chain == null ? 0 : Math.clamp(unit, 0, chain.units() - 1);
  }

  private void refresh() {
    StepSubject now = subject.getValue();
    CurvePlace at = place;
    SlopeChain numbers = chain;
    if (now == null || at == null || numbers == null || position.get() > now.trace().size()) {
      picture.set(null);
      return;
    }
    TraceView view = now.trace().at(new Cursor(position.get(), now.sequence()));
    int known = 0;
    while (known < numbers.hops() && isKnown(view, now, at, numbers.time(known))) {
      known++;
    }
    int hop = Math.min(focus(view.step(), numbers), known - 1);
    picture.set(new CurvesPicture(at, numbers, hop, known, unit, compare, hop < 0 ? null : held, reach));
  }

  private static boolean isKnown(TraceView view, StepSubject now, CurvePlace at, int time) {
    return view.isKnown(new Element(at.op().result(), Quantity.VALUE, time, now.sequence(), 0));
  }

  /// The hop under the playhead: the last one for what happens once.
  private static int focus(@Nullable TraceStep step, SlopeChain numbers) {
    int time = step == null || step.time() < 0 ? numbers.time(numbers.hops() - 1) : step.time();
    return numbers.time(0) == 0 ? time : numbers.hops() - 1 - time;
  }

  private void follow(@Nullable Element element) {
    if (element != null && place != null && chain != null && isHere(element.variable(), place, chain)) {
      choose(element.index());
    }
  }

  /// Whether the numbers of a variable belong to the units of this layer.
  private static boolean isHere(Variable variable, CurvePlace at, SlopeChain numbers) {
    return variable.domain() == Domain.EVERY && variable.width() == numbers.units()
        && variable.symbol().layer() == at.op().result().symbol().layer();
  }

  /// Shows another layer or gate.
  public void choose(CurvePlace other) {
    wanted = other.id();
    begin();
  }

  /// Follows another unit, counted from 0; beyond the last it is the last.
  public void choose(int other) {
    int before = unit;
    unit = chain == null ? 0 : Math.clamp(other, 0, chain.units() - 1);
    if (unit != before) {
      held = null;
      refresh();
    }
  }

  /// Lays a second function over the first, null for none.
  public void compare(@Nullable Activation other) {
    compare = other;
    refresh();
  }

  /// Asks what would be if a unit's pre-activation were another; nothing in the network changes.
  public void hold(int index, double input) {
    CurvePlace at = place;
    if (at == null || !Double.isFinite(input)) {
      return;
    }
    double z = Math.clamp(input, -reach, reach);
    double y = at.function().value(z);
    choose(index);
    held = new CurvePoint(at.function(), z, y, at.function().slope(z, y));
    refresh();
  }

  /// Back to what is.
  public void release() {
    if (held != null) {
      held = null;
      refresh();
    }
  }

  /// Selects the value of a unit at the timestep that is shown, so that the inspector explains it.
  public void visit(int index) {
    CurvesPicture shown = picture.get();
    StepSubject now = subject.getValue();
    if (shown != null && now != null && shown.isKnown()) {
      selected.set(new Element(shown.place().op().result(), Quantity.VALUE, shown.timestep() - 1,
          now.sequence(), index));
    }
  }

  /// The layers and gates that can be chosen.
  public ReadOnlyObjectProperty<List<CurvePlace>> placesProperty() {
    return places.getReadOnlyProperty();
  }

  /// What is shown, null before there is a trace.
  public ReadOnlyObjectProperty<@Nullable CurvesPicture> pictureProperty() {
    return picture.getReadOnlyProperty();
  }
}
