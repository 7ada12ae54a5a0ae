package unrolled.engine.session;

import org.jspecify.annotations.Nullable;
import unrolled.engine.trace.Granularity;

/// Where in a story one is.
///
/// @param position how many of its steps have been carried out
/// @param granularity how far one move goes
/// @param selected the number that is selected, null for none
public record SavedPlace(int position, Granularity granularity, @Nullable SavedElement selected) {}
