package unrolled.ui.formula;

import org.jspecify.annotations.Nullable;
import unrolled.engine.formula.Element;

/// One piece of a printed formula that is never broken: a sign with what hangs above and below it.
///
/// @param text on the line
/// @param subscript below the line, or empty
/// @param superscript above the line, or empty
/// @param number the number it shows and leads to, if it is one
/// @param value the full double of that number, NaN for signs
/// @param active whether it is computed at this step
/// @param elision the number of terms it stands for when it is the dots of a long sum, else 0
record Part(
    String text,
    String subscript,
    String superscript,
    @Nullable Element number,
    double value,
    boolean active,
    int elision) {

  static Part sign(String text) {
    return new Part(text, "", "", null, Double.NaN, false, 0);
  }

  static Part scripted(String text, String subscript, String superscript) {
    return new Part(text, subscript, superscript, null, Double.NaN, false, 0);
  }

  static Part number(String text, Element element, double value) {
    return new Part(text, "", "", element, value, false, 0);
  }

  static Part dots(int terms) {
    return new Part("…", "", "", null, Double.NaN, false, terms);
  }

  Part activated() {
    return new Part(text, subscript, superscript, number, value, true, elision);
  }

  Part raised(String exponent) {
    return new Part(text, subscript, superscript + exponent, number, value, active, elision);
  }
}
