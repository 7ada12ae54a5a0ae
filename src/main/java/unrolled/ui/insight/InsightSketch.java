package unrolled.ui.insight;

import java.util.ArrayList;
import java.util.List;
import unrolled.chart.Sketch;
import unrolled.engine.insight.LookBack;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.tokens.TokenLook;
import unrolled.ui.tokens.TokenSheet;
import unrolled.ui.tokens.TokenText;

/// An answer as it leaves the window: its text with its colours, in words, and its numbers.
///
/// @param strings in whose language
/// @param words the same language
record InsightSketch(Strings strings, InsightWords words) {
  /// In the language of the moment, whichever comes later.
  static InsightSketch now(Strings strings) {
    Strings kept = new Strings(strings.language());
    return new InsightSketch(kept, new InsightWords(kept));
  }

  /// An answer.
  ///
  /// @param first the first token in sight: what lies before it stays
  Sketch of(Insight insight, int first) {
    return switch (insight) {
      case Insight.Unit unit -> one(unit, InsightTexts.of(unit, Theme.LIGHT.palette()), first);
      case Insight.Look look ->
          one(look, InsightTexts.of(look, Theme.LIGHT.palette()), begin(look.look(), first));
      case Insight.Held held -> two(held, first);
    };
  }

  /// What has colours is seen in any case.
  private static int begin(LookBack look, int first) {
    return first > look.place() ? look.from() : Math.max(first, look.from());
  }

  private Sketch one(Insight insight, TokenText text, int first) {
    List<List<Object>> table = table(strings.get("insight.leave.token"), words.measured(insight));
    for (int place = 0; place < text.tokens().size(); place++) {
      TokenLook look = text.look().apply(place);
      table.add(List.of(place + 1, text.tokens().get(place), look.number() == null ? "" : look.number()));
    }
    return sketch(insight, List.of(new TokenSheet.Column("", text.from(first))), table);
  }

  private Sketch two(Insight.Held held, int first) {
    TokenText free = InsightTexts.free(held);
    TokenText pinned = InsightTexts.pinned(held);
    List<List<Object>> table = table(strings.get("insight.free"), strings.get("insight.pinned"));
    for (int place = 0; place < Math.max(free.tokens().size(), pinned.tokens().size()); place++) {
      table.add(List.of(place + 1, at(free, place), at(pinned, place)));
    }
    return sketch(held, List.of(new TokenSheet.Column(strings.get("insight.free"), free.from(first)),
        new TokenSheet.Column(strings.get("insight.pinned"), pinned.from(first))), table);
  }

  /// The heading of a table: the place, then what follows.
  private List<List<Object>> table(String... others) {
    List<Object> heading = new ArrayList<>(List.of(strings.get("insight.leave.place")));
    heading.addAll(List.of(others));
    List<List<Object>> table = new ArrayList<>();
    table.add(heading);
    return table;
  }

  private static String at(TokenText text, int place) {
    return place < text.tokens().size() ? text.tokens().get(place) : "";
  }

  private Sketch sketch(Insight insight, List<TokenSheet.Column> columns, List<List<Object>> table) {
    String title = words.title(insight);
    TokenSheet sheet = new TokenSheet(title, columns,
        new TokenSheet.Words(strings.get("chart.above"), more -> strings.get("insight.leave.more", more)));
    return new Sketch(title, words.seen(insight), sheet, sheet.untitled(), table);
  }
}
