package unrolled.ui.insight;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import unrolled.engine.generate.Speaker;
import unrolled.engine.graph.Role;
import unrolled.engine.graph.Variable;
import unrolled.engine.insight.Contrast;
import unrolled.engine.insight.MemoryLength;
import unrolled.engine.insight.UnitTrack;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;
import unrolled.ui.tokens.TokenSigns;

/// What is seen, in words.
final class InsightWords {
  private static final int FEW = 8;

  private final Strings strings;
  private final Numbers numbers;

  InsightWords(Strings strings) {
    this.strings = strings;
    numbers = new Numbers(strings);
  }

  /// A state or a gate: its letter, what it is, its layer where there are several.
  String name(Variable variable) {
    String letter = variable.symbol().letter();
    String what = variable.role() == Role.GATE
        ? strings.get("inspector.gate." + letter)
        : strings.get(variable.role() == Role.HIDDEN ? "inspector.role.hidden" : "inspector.role.cell-state");
    int layer = variable.symbol().layer();
    return layer == 0 ? letter + ": " + what : strings.get("insight.variable.layer", letter, what, layer);
  }

  /// A token in words.
  String says(Speaker speaker, int id) {
    return TokenSigns.says(speaker.tokens().get(id), strings);
  }

  /// What a token of the text has to say in an answer.
  String place(Insight insight, int place) {
    Inquiry inquiry = insight.inquiry();
    return switch (insight) {
      case Insight.Unit unit -> strings.get("insight.at.unit", place + 1, says(inquiry, place),
          unitName(inquiry), numbers.full(unit.value(place)));
      case Insight.Look look -> look(look, place);
      case Insight.Held _ -> strings.get("insight.at", place + 1, says(inquiry, place));
    };
  }

  private String says(Inquiry inquiry, int place) {
    return place < inquiry.ids().size() ? says(inquiry.speaker(), inquiry.ids().get(place)) : "";
  }

  private String look(Insight.Look look, int place) {
    String token = says(look.inquiry(), place);
    boolean seen = place >= look.look().from() && place <= look.look().place();
    return seen
        ? strings.get("insight.at.look", place + 1, token,
            numbers.full(look.look().norms()[place - look.look().from()]))
        : strings.get("insight.at", place + 1, token);
  }

  /// `h[3]`.
  private static String unitName(Inquiry inquiry) {
    String letter =
        inquiry.speaker().network().graph().variable(inquiry.subject().variable()).symbol().letter();
    return letter + "[" + (inquiry.subject().unit() + 1) + "]";
  }

  /// What an answer is, in one line that needs no window.
  String title(Insight insight) {
    Inquiry inquiry = insight.inquiry();
    return switch (insight) {
      case Insight.Unit _ -> strings.get("insight.leave.unit", unitName(inquiry));
      case Insight.Look look ->
          strings.get("insight.leave.look", says(inquiry.speaker(), look.look().output()),
              look.look().place() + 1);
      case Insight.Held _ -> strings.get("insight.leave.held", heldName(inquiry),
          numbers.format(inquiry.subject().value()));
    };
  }

  private String heldName(Inquiry inquiry) {
    return inquiry.subject().all()
        ? strings.get("insight.leave.all",
            name(inquiry.speaker().network().graph().variable(inquiry.subject().variable())))
        : unitName(inquiry);
  }

  /// What is seen of an answer, for those who cannot see it.
  String seen(Insight insight) {
    return insight instanceof Insight.Unit unit
        ? strings.get("insight.leave.seen", unit.inquiry().ids().size(), unitName(unit.inquiry()),
            context(unit, unit.largest().getFirst()), context(unit, unit.smallest().getFirst()))
        : sentence(insight, false);
  }

  /// What the colours of an answer measure.
  String measured(Insight insight) {
    return insight instanceof Insight.Unit unit
        ? unitName(unit.inquiry())
        : strings.get("insight.leave.norm");
  }

  /// While the answer to another question stands.
  String computing() {
    return strings.get("insight.computing");
  }

  /// One sentence about an answer.
  String sentence(@Nullable Insight insight, boolean failed) {
    return switch (insight) {
      case null -> strings.get(failed ? "insight.failed" : "insight.nothing");
      case Insight.Unit unit -> strings.get("insight.say.unit", unitName(unit.inquiry()));
      case Insight.Look look -> look(look);
      case Insight.Held held -> held(held.contrast());
    };
  }

  private String look(Insight.Look look) {
    Speaker speaker = look.inquiry().speaker();
    MemoryLength reach = look.reach();
    return strings.get(reach.reachesEnd() ? "insight.say.look.end" : "insight.say.look",
        says(speaker, look.look().output()), look.look().place() + 1, reach.length(),
        numbers.format(look.look().value()));
  }

  /// How long the memory is on what was learned.
  String memory(Insight.Look look) {
    MemoryLength memory = look.memory();
    if (memory == null) {
      return strings.get("insight.memory.short");
    }
    return strings.get(memory.reachesEnd() ? "insight.memory.end" : "insight.memory", memory.length(),
        numbers.format(memory.centre()), MemoryMemo.tokens(look.inquiry().speaker()));
  }

  private String held(Contrast contrast) {
    int first = contrast.first();
    int drawn = contrast.free().size() - contrast.prompt();
    return first < 0
        ? strings.get("insight.say.same", drawn)
        : strings.get("insight.say.held", first - contrast.prompt() + 1, contrast.count(), drawn);
  }

  /// A place a unit responds to, with what stands around it.
  String context(Insight.Unit unit, UnitTrack.Context context) {
    Inquiry inquiry = unit.inquiry();
    int token = context.token();
    String before = text(inquiry, Math.max(context.from(), token - FEW), token);
    String after = text(inquiry, token + 1, Math.min(context.to(), token + 1 + FEW / 2));
    return numbers.format(context.value()) + "  " + before + "⟨" + text(inquiry, token, token + 1) + "⟩"
        + after;
  }

  private static String text(Inquiry inquiry, int from, int to) {
    List<String> tokens = inquiry.speaker().tokens();
    return inquiry.ids().subList(from, Math.max(from, to)).stream().map(id -> TokenSigns.of(tokens.get(id)))
        .collect(Collectors.joining());
  }
}
