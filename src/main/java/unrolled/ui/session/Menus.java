package unrolled.ui.session;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import unrolled.engine.scenario.OptimizerKind;
import unrolled.engine.scenario.Preset;
import unrolled.engine.scenario.Scenario;
import unrolled.engine.scenario.Setup;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;
import unrolled.ui.widget.Controls;

/// The session's menus in the top bar; each shows what is chosen.
public final class Menus {
  private static final int MOST_SHOWN = 8;

  private final Session session;
  private final Strings strings;
  private final Controls controls;

  /// Menus of a session.
  public Menus(Session session, Strings strings) {
    this.session = session;
    this.strings = strings;
    controls = new Controls(strings);
  }

  /// All menus, in order.
  public List<Node> all() {
    Panel scenario = new Panel(controls, "menu-scenario", "session.menu.scenario",
        () -> new ScenarioPanel(session, strings, controls));
    scenario.setMinWidth(Region.USE_PREF_SIZE);
    List<Node> menus = List.of(
        shown(scenario, this::scenario),
        shown(new Panel(controls, "menu-cell", "session.menu.cell", () -> new CellPanel(session, strings)),
            this::cell),
        shown(new Panel(controls, "menu-weights", "session.menu.weights",
            () -> new WeightsPanel(session, strings, controls)), this::weights),
        shown(new Panel(controls, "menu-learning", "session.menu.learning",
            () -> new LearningPanel(session, strings)), this::learning));
    RunNotice notice = new RunNotice(session, strings, controls);
    ObservableValue<Boolean> ofSetup = session.shownProperty().map(Setup.class::isInstance);
    menus.forEach(menu -> onlyIf(menu, ofSetup));
    onlyIf(notice, ofSetup.map(each -> !each));
    return Stream.concat(Stream.of(notice), menus.stream()).toList();
  }

  private static void onlyIf(Node node, ObservableValue<Boolean> shown) {
    node.visibleProperty().bind(shown);
    node.managedProperty().bind(shown);
  }

  private Panel shown(Panel panel, Function<Setup, String> words) {
    panel.textProperty().bind(Bindings.createStringBinding(
        () -> words.apply(session.setupProperty().get()), session.setupProperty(),
        strings.languageProperty()));
    return panel;
  }

  private String scenario(Setup setup) {
    Scenario scenario = setup.scenario();
    String text = scenario.timesteps() > MOST_SHOWN ? shortened(scenario) : scenario.text();
    return scenario.hasTarget() ? text + " → " + scenario.targetText() : text;
  }

  private static String shortened(Scenario scenario) {
    StringBuilder begin = new StringBuilder();
    for (int time = 0; time < MOST_SHOWN - 1; time++) {
      begin.append(scenario.symbol(time));
    }
    return begin.append('…').toString();
  }

  private String cell(Setup setup) {
    String name = strings.get("session.cell." + setup.cell().id() + ".short");
    return setup.layers() == 1
        ? strings.get("session.cell.summary", name, setup.hidden())
        : strings.get("session.cell.summary.deep", name, setup.hidden(), setup.layers());
  }

  private String weights(Setup setup) {
    String name = strings.get("session.preset." + setup.preset().id());
    return setup.preset() == Preset.RANDOM
        ? strings.get("session.weights.summary",
            strings.get("session.initializer." + setup.initializer().id()), setup.seed())
        : name;
  }

  private String learning(Setup setup) {
    String name = strings.get("session.optimizer." + OptimizerKind.of(setup.training().optimizer()).id());
    return strings.get("session.learning.summary", name,
        new Numbers(strings).setting(setup.training().learningRate()));
  }
}
