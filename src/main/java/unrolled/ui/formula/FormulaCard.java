package unrolled.ui.formula;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import unrolled.chart.ExportRequest;
import unrolled.chart.Leaving;
import unrolled.chart.LeavingMenu;
import unrolled.chart.Sketch;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Formula;
import unrolled.engine.trace.Explanation;
import unrolled.engine.trace.Phase;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;

/// An arithmetic on screen: in symbols, below it in numbers. As a whole it leaves the window, with its result.
public final class FormulaCard extends VBox implements Leaving {
  private final Numbers numbers;
  private final FormulaView symbols;
  private final FormulaView arithmetic;
  private Phase phase = Phase.FORWARD;
  private @Nullable Shows shows;

  /// @param title what it is about, in one line of the language it is shown in
  private record Shows(String title, double value) {}

  /// A card that shows nothing yet.
  ///
  /// @param id of its node
  /// @param visit called with a number that was clicked
  public FormulaCard(String id, Strings strings, Consumer<Element> visit) {
    numbers = new Numbers(strings);
    symbols = new FormulaView(strings, numbers, visit);
    arithmetic = new FormulaView(strings, numbers, visit);
    setId(id);
    getStyleClass().add(STYLE);
    getChildren().setAll(symbols, arithmetic);
    new LeavingMenu(this, strings).add("formula-copy", "formula.copy", this::copy);
  }

  /// Shows an arithmetic.
  ///
  /// @param title what it is about, in one line
  /// @param name the number it gives, null where that has none
  /// @param line the arithmetic
  public void show(String title, @Nullable Element name, Line line) {
    shows = new Shows(title, line.value());
    if (name == null) {
      symbols.show(line.symbols());
    } else {
      symbols.show(name, line.symbols());
    }
    arithmetic.show(line.arithmetic());
  }

  /// One arithmetic.
  ///
  /// @param symbols of letters
  /// @param arithmetic of numbers
  /// @param value what it gives
  public record Line(Formula symbols, Formula arithmetic, double value) {
    /// That of a number that is explained.
    public static Line of(Explanation explanation) {
      return new Line(explanation.symbols(), explanation.arithmetic(), explanation.value());
    }
  }

  /// The sizes of the signs in pixels.
  public void setSizes(double ofSymbols, double ofNumbers) {
    symbols.setSize(ofSymbols);
    arithmetic.setSize(ofNumbers);
  }

  /// The colour of what is computed at this step.
  public void setPhase(Phase now) {
    phase = now;
    symbols.setPhase(now);
    arithmetic.setPhase(now);
  }

  /// Puts it into the clipboard as LaTeX.
  public void copy() {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, symbols.latex()));
  }

  /// Asks for it as a file.
  public void export() {
    ExportRequest.fire(this);
  }

  @Override
  public @Nullable Sketch shown() {
    Shows now = shows;
    return now == null ? null : sketch(now);
  }

  private Sketch sketch(Shows now) {
    List<List<Part>> lines = List.of(symbols.parts(), arithmetic.parts(),
        List.of(Part.sign("= "), Part.sign(numbers.detailed(now.value()))));
    String seen = lines.stream().map(Notation::plain).collect(Collectors.joining("\n"));
    return new Sketch(now.title(), seen, new FormulaLines(now.title(), lines, phase),
        new FormulaLines("", lines, phase), List.of());
  }
}
