package unrolled.ui.insight;

import java.util.List;
import unrolled.engine.generate.Sampling;
import unrolled.engine.generate.Speaker;
import unrolled.engine.insight.LookBack;

/// A question about a text, complete in itself.
///
/// @param speaker who is asked
/// @param ids the text, not empty; of one that is continued, what it begins with
/// @param mode what is asked
/// @param subject the unit
/// @param place the last token that is read before an output; −1 for the last that another one follows
/// @param output the token whose output is asked about; −1 for the one that follows
/// @param what its logit or the logarithm of its probability
/// @param how tokens are drawn
record Inquiry(Speaker speaker, List<Integer> ids, InsightMode mode, Subject subject, int place,
    int output, LookBack.What what, Sampling how) {
  /// A unit of a state or a gate, and where it is held.
  ///
  /// @param variable its name in files
  /// @param unit counted from 0
  /// @param all whether all units are held
  /// @param value where
  record Subject(String variable, int unit, boolean all, double value) {}
}
