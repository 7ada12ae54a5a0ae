package unrolled.ui.session;

import org.jspecify.annotations.Nullable;
import unrolled.engine.formula.Element;
import unrolled.engine.session.SavedPlace;
import unrolled.engine.trace.Trace;

/// Where one is in a trace.
///
/// @param position of the playhead
/// @param selected the number that is selected, null for none
record Place(int position, @Nullable Element selected) {
  static final Place BEGINNING = new Place(0, null);

  /// Where a number has just become what it is; the beginning where there is no such number.
  static Place at(Trace trace, Spot spot) {
    return spot.in(trace)
        .map(element -> new Place(trace.settled(element), element))
        .orElse(BEGINNING);
  }

  /// Where a person was when it was kept.
  static Place of(SavedPlace kept, Trace trace) {
    return new Place(kept.position(), kept.selected() == null ? null : kept.selected().in(trace));
  }

  /// The place in one trace at which one was in another.
  static Place same(Trace old, int position, @Nullable Element selected, Trace now) {
    return new Place(SamePlace.position(old, position, now),
        selected == null ? null : SamePlace.element(now, selected));
  }
}
