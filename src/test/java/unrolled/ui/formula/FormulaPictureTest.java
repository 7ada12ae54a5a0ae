package unrolled.ui.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Formula;
import unrolled.engine.formula.Quantity;
import unrolled.engine.trace.Phase;
import unrolled.ui.FxThread;
import unrolled.ui.Headless;
import unrolled.ui.Snapshots;
import unrolled.ui.text.Language;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;

class FormulaPictureTest {
  private static final Element NAME = new Element(Formulas.HIDDEN, Quantity.VALUE, 1, 0, 0);

  private final List<Element> visited = new ArrayList<>();

  private FormulaView view() {
    Strings strings = new Strings(Language.ENGLISH);
    return new FormulaView(strings, new Numbers(strings), visited::add);
  }

  @Test
  void formulasWrapInsideTheInspector() throws IOException {
    var picture = Snapshots.picture(() -> {
      FormulaView symbols = view();
      symbols.show(NAME,
          Formula.sum(new Formula.Active(Formulas.recurrence()), Formulas.vector(Formulas.SECOND, 1)));
      symbols.setPhase(Phase.BACKWARD);
      FormulaView numbers = view();
      numbers.show(Formulas.sum(30));
      VBox box = new VBox(12, symbols, numbers);
      box.setStyle("-fx-padding: 16; -fx-background-color: -u-paper;");
      return box;
    }, Theme.LIGHT, 330, 260);
    Path folder = Files.createDirectories(Path.of("target", "pictures"));
    Snapshots.write(picture, folder.resolve("formula.png"));
    assertEquals(330, picture.getWidth());
  }

  @Test
  void everyNumberOfTheLineCanBeVisitedAndTheDotsUnfold() {
    Headless.start();
    int[] pressed = FxThread.call(() -> {
      FormulaView view = view();
      view.show(Formulas.sum(30));
      new Scene(view, 300, 300);
      int before = press(view);
      return new int[] {before, press(view)};
    });
    assertTrue(pressed[0] < pressed[1], "all terms are there after the dots were pressed");
    assertEquals(60, pressed[1]);
    assertEquals(Formulas.WEIGHT, visited.getFirst().variable());
  }

  @Test
  void whatIsCopiedIsTheFormulaAsLatex() {
    Headless.start();
    String latex = FxThread.call(() -> {
      FormulaView view = view();
      view.show(NAME, Formulas.recurrence());
      return view.latex();
    });
    assertEquals("h_{2}[1] = \\tanh\\left(W_{hh} \\, h_{1}\\right)", latex);
  }

  private static int press(FormulaView view) {
    List<Node> nodes = view.lookupAll(".u-formula-part").stream()
        .filter(node -> node.isVisible() && node.isFocusTraversable())
        .toList();
    nodes.forEach(node -> node.getOnMouseClicked().handle(null));
    return nodes.size();
  }
}
