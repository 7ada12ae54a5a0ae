package unrolled.ui.write;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import unrolled.engine.generate.ChoiceArithmetic;
import unrolled.engine.generate.Generator;
import unrolled.engine.generate.Sampling;
import unrolled.engine.generate.Speaker;
import unrolled.engine.generate.Written;
import unrolled.engine.text.UnusableText;
import unrolled.engine.text.Vocabulary;
import unrolled.ui.text.Message;

/// A text in the making. It belongs to whoever computes, not to the window; what the window sees is a [Page].
///
/// The tokens are kept here too, so that a network that says nothing loses none of them.
final class Draft {
  private static final int SHORTEST_BEGIN = 7;

  private final List<Integer> ids = new ArrayList<>();
  private final Set<Integer> hand = new HashSet<>();
  private final Branches branches = new Branches();
  private @Nullable Speaker speaker;
  private @Nullable Generator generator;
  private Sampling how;
  private String prompt = "";
  private int given;
  private @Nullable Message problem;
  private @Nullable Message refused;
  private List<String> strange = List.of();

  Draft(Sampling how) {
    this.how = how;
  }

  /// Draws in another way from now on.
  void draw(Sampling other) {
    how = other;
  }

  /// Goes on with another network: one that has learned more reads the text anew, one with other words the prompt.
  void speak(@Nullable Speaker other, String typed) {
    Speaker before = speaker;
    speaker = other;
    boolean same = before != null && other != null && before.tokens().equals(other.tokens());
    if (same && !ids.isEmpty()) {
      reread();
    } else {
      branches.clear();
      clear();
      read(typed);
      if (other != null && other.learned().length > 0 && (ids.isEmpty() || !strange.isEmpty())) {
        clear();
        read(begin(other));
      }
    }
  }

  /// The first few tokens of what was learned: a prompt that can always be read.
  private static String begin(Speaker speaker) {
    List<Integer> first = new ArrayList<>();
    for (int id : speaker.learned()) {
      first.add(id);
      if (speaker.write(first).length() >= SHORTEST_BEGIN) {
        break;
      }
    }
    return speaker.write(first);
  }

  private void clear() {
    ids.clear();
    hand.clear();
    given = 0;
    generator = null;
    problem = null;
    refused = null;
    strange = List.of();
  }

  /// Begins with another prompt; one that cannot be read leaves everything as it is, and that is said until something
  /// else is done.
  void read(String typed) {
    Speaker who = speaker;
    if (who == null) {
      return;
    }
    try {
      Vocabulary.Encoding read = who.read(typed);
      if (read.ids().isEmpty()) {
        refused = Message.of("write.problem." + UnusableText.Reason.UNKNOWN.id());
        return;
      }
      leave();
      clear();
      prompt = typed;
      ids.addAll(read.ids());
      given = ids.size();
      strange = read.strange();
      reread();
    } catch (UnusableText e) {
      refused = Message.of("write.problem." + e.reason().id());
    }
  }

  /// Reads all tokens with the network of now.
  private void reread() {
    Speaker who = speaker;
    generator = null;
    problem = null;
    if (who == null) {
      return;
    }
    try {
      Generator reading = new Generator(who.reader(List.of()), ids.subList(0, given));
      for (int id : ids.subList(given, ids.size())) {
        reading.choose(id, how);
      }
      generator = reading;
    } catch (IllegalArgumentException e) {
      problem = Message.of(who.network().graph().find("x_ids").isPresent()
          ? "write.problem.numbers"
          : "write.problem.network");
    }
  }

  private void leave() {
    branches.leave(new Written(prompt, given, ids, hand));
  }

  private boolean isFull() {
    return speaker != null && ids.size() >= Generator.longest(speaker.tokens().size());
  }

  /// Writes the token that is drawn.
  void step() {
    append(-1);
  }

  /// Writes another one in its place.
  void choose(int token) {
    append(token);
  }

  private void append(int token) {
    Generator writer = generator;
    refused = null;
    if (writer == null || isFull()) {
      return;
    }
    try {
      Generator.Token next = token < 0 ? writer.next(how) : writer.choose(token, how);
      ids.add(next.id());
      if (next.isChosen()) {
        hand.add(ids.size() - 1);
      }
    } catch (IllegalArgumentException e) {
      problem = Message.of("write.problem.numbers");
    }
  }

  /// Goes back until so many tokens are left, at least the prompt.
  void back(int length) {
    int left = Math.clamp(length, given, Math.max(given, ids.size()));
    refused = null;
    if (left < ids.size()) {
      leave();
      cut(left);
    }
  }

  private void cut(int left) {
    ids.subList(left, ids.size()).clear();
    hand.removeIf(place -> place >= left);
    if (generator != null) {
      generator.back(left);
    } else {
      reread();
    }
  }

  /// Goes back one token.
  void back() {
    back(ids.size() - 1);
  }

  /// Takes up a way that was left.
  void resume(Written branch) {
    leave();
    read(branch);
  }

  /// Goes back to what was kept, where its tokens are those of whoever writes.
  void take(Written text, List<Written> left) {
    int known = speaker == null ? 0 : speaker.tokens().size();
    if (text.ids().stream().allMatch(id -> id < known)) {
      branches.take(left);
      read(text);
    }
  }

  private void read(Written text) {
    clear();
    prompt = text.prompt();
    given = text.given();
    ids.addAll(text.ids());
    hand.addAll(text.hand());
    reread();
  }

  /// What the window sees.
  Page page() {
    ChoiceArithmetic next = null;
    Generator writer = generator;
    if (writer != null) {
      try {
        next = writer.explain(writer.look(how));
      } catch (IllegalArgumentException e) {
        problem = Message.of("write.problem.numbers");
      }
    }
    return new Page(speaker, prompt, given, List.copyOf(ids), Set.copyOf(hand), next, branches.besides(ids),
        problem == null ? refused : problem, strange, isFull());
  }
}
