package unrolled.ui.inspector;

import java.util.Locale;
import unrolled.engine.cell.Coder;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Domain;
import unrolled.engine.graph.Role;
import unrolled.engine.graph.Variable;
import unrolled.ui.formula.Notation;
import unrolled.ui.text.Message;
import unrolled.ui.text.Strings;

/// A number in words: `hidden state, timestep 2, unit 1`.
public final class ElementWords {
  private ElementWords() {}

  /// The words for a number.
  public static Message of(Element element) {
    Message what = what(element.variable());
    Message of = switch (element.quantity()) {
      case VALUE -> what;
      default -> Message.of(
          "inspector.quantity." + element.quantity().name().toLowerCase(Locale.ROOT).replace('_', '-'), what);
    };
    if (element.quantity() == Quantity.LAYER_GRADIENT_NORM) {
      return layer(element.variable());
    }
    if (element.quantity().isNorm() && element.variable().isParameter()) {
      return of;
    }
    if (element.quantity() == Quantity.GRADIENT_NORM) {
      return Message.of("inspector.at", of, Message.of("inspector.place.time", element.time() + 1));
    }
    boolean single = element.variable().domain() == Domain.ONCE && !element.variable().isParameter();
    return single ? of : Message.of("inspector.at", of, place(element));
  }

  /// The norm of all gradients of a layer.
  private static Message layer(Variable one) {
    int end = one.name().lastIndexOf("_l");
    return end < 0
        ? Message.of("inspector.norm.readout")
        : Message.of("inspector.norm.layer", Integer.parseInt(one.name().substring(end + 2)) + 1);
  }

  /// A number by its sign and in words, in one line.
  public static String titled(Element element, Strings strings) {
    return Notation.plainName(element) + " — " + strings.get(of(element));
  }

  private static Message what(Variable variable) {
    if (variable.role() == Role.GATE) {
      return Message.of("inspector.gate." + variable.symbol().letter());
    }
    if (variable.isParameter()) {
      return parameter(variable.name());
    }
    return Message.of("inspector.role." + variable.role().name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private static Message parameter(String name) {
    if (name.startsWith(Coder.ENCODER.prefix())) {
      return Message.of("inspector.half.encoder", parameter(name.substring(Coder.ENCODER.prefix().length())));
    }
    if (name.startsWith(Coder.DECODER.prefix())) {
      return Message.of("inspector.half.decoder", parameter(name.substring(Coder.DECODER.prefix().length())));
    }
    return Message.of("inspector.parameter." + kind(name));
  }

  private static String kind(String name) {
    String plain = name.replaceAll("_l\\d+(_reverse)?$", "");
    return plain.replace('.', '-').replace('_', '-');
  }

  private static Message place(Element element) {
    Variable variable = element.variable();
    if (variable.isParameter()) {
      return variable.width() == 1
          ? Message.of("inspector.place.row", element.row() + 1)
          : Message.of("inspector.place.cell", element.row() + 1, element.column() + 1);
    }
    Message unit = Message.of(element.time() < 0 ? "inspector.place.initial" : "inspector.place.unit",
        element.time() + 1,
        element.index() + 1);
    return element.sequence() == 0
        ? unit
        : Message.of("inspector.at", unit, Message.of("inspector.place.sequence", element.sequence() + 1));
  }
}
