package unrolled.ui.write;

import unrolled.engine.generate.Choice;
import unrolled.ui.text.Message;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;
import unrolled.ui.tokens.TokenSigns;

/// What a page says in words.
final class WriteWords {
  private final Strings strings;
  private final Numbers numbers;

  WriteWords(Strings strings) {
    this.strings = strings;
    numbers = new Numbers(strings);
  }

  /// One sentence about the next token.
  String next(Page page) {
    Choice choice = page.choice();
    if (page.speaker() == null) {
      return strings.get("write.nobody");
    } else if (choice == null) {
      return strings.get("write.silent");
    } else if (page.full()) {
      return strings.get("write.full", page.ids().size());
    }
    String token = says(page, choice.token());
    String probability = numbers.format(choice.probability(choice.token()));
    return choice.how().isGreedy()
        ? strings.get("write.next.greedy", token, probability)
        : strings.get("write.next.drawn", token, probability, numbers.format(choice.draw()), begin(choice),
            end(choice));
  }

  private String begin(Choice choice) {
    return numbers.format(choice.begin(choice.rank(choice.token())));
  }

  private String end(Choice choice) {
    return numbers.format(choice.begin(choice.rank(choice.token()) + 1));
  }

  /// What is wrong with the prompt or the network, or what of the prompt was left out; empty where all is well.
  String trouble(Page page) {
    Message problem = page.problem();
    if (problem != null) {
      return strings.get(problem);
    }
    return page.strange().isEmpty()
        ? ""
        : strings.get("write.strange", TokenSigns.end(String.join(" ", page.strange())));
  }

  /// A token in words.
  String says(Page page, int token) {
    return TokenSigns.says(page.token(token), strings);
  }

  /// A bar with every digit.
  String bar(Page page, Choice choice, int token) {
    String key = choice.isKept(token) ? "write.bar.kept" : "write.bar.cut";
    return strings.get(key, says(page, token), numbers.full(choice.probability(token)),
        numbers.full(choice.share(token)), numbers.full(choice.logit(token)));
  }

  /// A written token.
  String place(Page page, int place) {
    String key =
        place < page.given() ? "write.at.prompt" : page.hand().contains(place) ? "write.at.hand" : "write.at";
    return strings.get(key, says(page, page.ids().get(place)), place + 1);
  }
}
