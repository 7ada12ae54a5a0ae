package unrolled.engine.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import unrolled.engine.cell.Bias;
import unrolled.engine.graph.Variable;
import unrolled.engine.io.FileProblem;
import unrolled.engine.network.Network;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.Edit;
import unrolled.engine.scenario.InitializerKind;
import unrolled.engine.scenario.Preset;
import unrolled.engine.scenario.Scenario;
import unrolled.engine.scenario.Setup;

/// What the menus say, in a file; and the weights that gave, so that they are the same wherever it is opened.
final class SetupNotes {
  private static final int LONGEST_SYMBOL = 64;
  private static final String SEQUENCE = "sequence";
  private static final String TARGET = "target";

  private SetupNotes() {}

  static Map<String, Object> write(Setup setup) {
    Map<String, Object> scenario = new LinkedHashMap<>();
    scenario.put("alphabet", setup.scenario().alphabet());
    scenario.put(SEQUENCE, setup.scenario().sequence());
    scenario.put(TARGET, setup.scenario().target());
    Map<String, Object> notes = new LinkedHashMap<>();
    notes.put("scenario", scenario);
    notes.put("cell", setup.cell().id());
    notes.put("hidden", setup.hidden());
    notes.put("layers", setup.layers());
    notes.put("bias", Fields.id(setup.bias()));
    notes.put("preset", setup.preset().id());
    notes.put("initializer", setup.initializer().id());
    notes.put("seed", setup.seed());
    notes.put("learning", LearningNotes.write(setup.training()));
    return notes;
  }

  static Setup read(Fields fields) throws FileProblem {
    return new Setup(scenario(fields.object("scenario")),
        fields.choice("cell", Arrays.asList(CellKind.values()), CellKind::id),
        fields.whole("hidden", 1, Setup.MOST_HIDDEN), fields.whole("layers", 1, Setup.MOST_LAYERS),
        fields.choice("bias", Bias.values()),
        fields.choice("preset", Arrays.asList(Preset.values()), Preset::id),
        fields.choice("initializer", Arrays.asList(InitializerKind.values()), InitializerKind::id),
        fields.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE), LearningNotes.read(fields.object("learning")));
  }

  /// One that ships is known by its content.
  private static Scenario scenario(Fields fields) throws FileProblem {
    List<String> alphabet = fields.texts("alphabet", Scenario.MOST_SYMBOLS);
    boolean distinct = new HashSet<>(alphabet).size() == alphabet.size();
    boolean written = alphabet.stream().noneMatch(each -> each.isEmpty() || each.length() > LONGEST_SYMBOL);
    if (alphabet.size() < 2 || !distinct || !written) {
      throw fields.bad("alphabet", alphabet, "at least two different symbols");
    }
    List<Integer> sequence = fields.indices(SEQUENCE, Scenario.MOST_TIMESTEPS, alphabet.size());
    if (sequence.isEmpty()) {
      throw fields.bad(SEQUENCE, sequence, "at least one symbol");
    }
    int target = fields.whole(TARGET, -1, alphabet.size() - 1);
    Scenario read = new Scenario("text", List.copyOf(alphabet), List.copyOf(sequence), target);
    return Scenario.ALL.stream()
        .filter(each -> each.equals(new Scenario(each.id(), read.alphabet(), read.sequence(), target)))
        .findFirst()
        .orElse(read);
  }

  static Map<String, Object> weights(Setup setup) {
    Network network = setup.network();
    Map<String, Object> notes = new LinkedHashMap<>();
    for (Variable parameter : network.parameters().variables()) {
      notes.put(parameter.name(), Arrays.stream(network.parameters().get(parameter.name())).boxed().toList());
    }
    return notes;
  }

  /// What it takes to make the weights of a setup those of the file: nothing, unless this program draws or trains other
  /// ones than that which wrote it.
  static List<Edit> corrections(Setup setup, Fields fields) throws FileProblem {
    Network network = setup.network();
    List<Edit> edits = new ArrayList<>();
    for (Variable parameter : network.parameters().variables()) {
      String name = parameter.name();
      double[] now = network.parameters().get(name);
      double[] kept = fields.numbers(name, now.length);
      if (kept.length != now.length) {
        throw fields.bad(name, kept.length + " numbers", now.length + " numbers");
      }
      for (int i = 0; i < now.length; i++) {
        if (Double.doubleToLongBits(now[i]) != Double.doubleToLongBits(kept[i])) {
          edits.add(new Edit(name, 0, 0, i, kept[i]));
        }
      }
    }
    return edits;
  }
}
