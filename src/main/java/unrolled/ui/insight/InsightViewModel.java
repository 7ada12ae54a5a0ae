package unrolled.ui.insight;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import unrolled.engine.generate.Speaker;
import unrolled.engine.graph.Variable;
import unrolled.engine.insight.LookBack;
import unrolled.engine.insight.UnitTrack;
import unrolled.ui.runs.LatestAnswer;
import unrolled.ui.write.Page;
import unrolled.ui.write.WriteViewModel;

/// What a network looks at in the text it writes, or in a piece of what it learned from; computed off the thread of the
/// window, again whenever text, network or question change, while somebody looks.
public final class InsightViewModel {
  /// Tokens of a piece.
  static final int PIECE = 1_000;

  /// Tokens of a learned piece that are continued.
  private static final int BEGIN = 100;

  private final WriteViewModel writing;
  private final MemoryMemo memory = new MemoryMemo();
  private final CellsViewModel cells;
  private final LatestAnswer<Insight> answers;
  private final ReadOnlyObjectWrapper<@Nullable Insight> insight = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();
  private final BooleanProperty active = new SimpleBooleanProperty(true);
  private final ObjectProperty<InsightMode> mode = new SimpleObjectProperty<>(InsightMode.UNIT);
  private final ObjectProperty<TextSource> source = new SimpleObjectProperty<>(TextSource.WRITTEN);
  private final IntegerProperty piece = new SimpleIntegerProperty();
  private final StringProperty variable = new SimpleStringProperty("");
  private final IntegerProperty unit = new SimpleIntegerProperty();
  private final BooleanProperty all = new SimpleBooleanProperty();
  private final DoubleProperty held = new SimpleDoubleProperty();
  private final IntegerProperty place = new SimpleIntegerProperty(-1);
  private final IntegerProperty output = new SimpleIntegerProperty(-1);
  private final ObjectProperty<LookBack.What> what =
      new SimpleObjectProperty<>(LookBack.What.LOG_PROBABILITY);

  private @Nullable Inquiry asked;

  /// @param writing the text, who writes it, and how
  /// @param work where it is computed
  /// @param training where networks are trained to be compared, which takes a while
  /// @param window where choices are made and answers are shown
  public InsightViewModel(WriteViewModel writing, Executor work, Executor training, Executor window) {
    this.writing = writing;
    cells = new CellsViewModel(training, window);
    answers = new LatestAnswer<>(work, window, answer -> {
      failed.set(answer == null);
      insight.set(answer);
    });
    for (Observable each : List.of(writing.pageProperty(), writing.samplingProperty(), active, mode, source,
        piece,
        variable, unit, all, held, place, output, what)) {
      each.addListener(_ -> ask());
    }
    ask();
  }

  private void ask() {
    Page page = writing.pageProperty().get();
    Speaker speaker = page.speaker();
    List<Integer> ids = ids(page);
    cells.follow(speaker);
    if (!active.get() || !mode.get().isOfText()) {
      return;
    }
    if (speaker == null || ids.isEmpty() || names(speaker).isEmpty()) {
      asked = null;
      failed.set(false);
      insight.set(null);
      return;
    }
    keepWithin(speaker);
    Inquiry inquiry = inquiry(speaker, ids, page.given());
    if (!inquiry.equals(asked)) {
      asked = inquiry;
      answers.ask(() -> Insight.of(inquiry, memory));
    }
  }

  /// The question of this moment; what is continued anew is the given part of a text alone.
  private Inquiry inquiry(Speaker speaker, List<Integer> ids, int given) {
    int begin = source.get() == TextSource.WRITTEN ? given : Math.min(ids.size(), BEGIN);
    return new Inquiry(speaker, mode.get() == InsightMode.PIN ? ids.subList(0, begin) : ids, mode.get(),
        new Inquiry.Subject(variable.get(), unit.get(), all.get(), held.get()), place.get(), output.get(),
        what.get(), writing.samplingProperty().get());
  }

  private List<Integer> ids(Page page) {
    if (source.get() == TextSource.WRITTEN || page.speaker() == null) {
      return page.ids();
    }
    int[] learned = page.speaker().learned();
    int from = Math.min(piece.get() * PIECE, Math.max(0, learned.length - 1));
    return Arrays.stream(learned, from, Math.min(learned.length, from + PIECE)).boxed().toList();
  }

  /// Brings choices into what a network has.
  private void keepWithin(Speaker speaker) {
    if (!names(speaker).contains(variable.get())) {
      variable.set(names(speaker).getFirst());
    }
    unit.set(Math.clamp(unit.get(), 0, shown(speaker).width() - 1));
    piece.set(Math.clamp(piece.get(), 0, pieces(speaker) - 1));
  }

  /// What can be looked at: states and gates, by their names in files.
  static List<String> names(Speaker speaker) {
    return UnitTrack.names(speaker.network().graph());
  }

  /// The chosen variable of a network that has it.
  Variable shown(Speaker speaker) {
    return speaker.network().graph().variable(variable.get());
  }

  /// How many pieces the learned text has.
  static int pieces(Speaker speaker) {
    return Math.max(1, Math.ceilDiv(speaker.learned().length, PIECE));
  }

  /// The names of what can be asked, in order.
  public static List<String> questions() {
    return Arrays.stream(InsightMode.values()).map(InsightMode::id).toList();
  }

  /// Asks by name; networks that have to be trained for it are.
  public void ask(String question) {
    Arrays.stream(InsightMode.values()).filter(each -> each.id().equals(question)).forEach(mode::set);
    if (mode.get() == InsightMode.CELLS) {
      cells.start();
    }
  }

  /// All questions as they were at first.
  public void reset() {
    mode.set(InsightMode.UNIT);
    source.set(TextSource.WRITTEN);
    piece.set(0);
    unit.set(0);
    all.set(false);
    held.set(0);
    place.set(-1);
    output.set(-1);
    what.set(LookBack.What.LOG_PROBABILITY);
  }

  /// How far the networks have come that are compared, 0 to 1.
  public ReadOnlyDoubleProperty comparingProperty() {
    return cells.progressProperty();
  }

  /// Who writes what.
  WriteViewModel writing() {
    return writing;
  }

  /// Networks of three kinds on the same text.
  CellsViewModel cells() {
    return cells;
  }

  /// The latest answer; null where there is none.
  ReadOnlyObjectProperty<@Nullable Insight> insightProperty() {
    return insight.getReadOnlyProperty();
  }

  /// Whether the latest question could not be answered.
  ReadOnlyBooleanProperty failedProperty() {
    return failed.getReadOnlyProperty();
  }

  /// Whether anybody looks: while nobody does, nothing is computed.
  public BooleanProperty activeProperty() {
    return active;
  }

  /// What is asked.
  ObjectProperty<InsightMode> modeProperty() {
    return mode;
  }

  /// Which text.
  ObjectProperty<TextSource> sourceProperty() {
    return source;
  }

  /// Which piece of the learned text, counted from 0.
  IntegerProperty pieceProperty() {
    return piece;
  }

  /// Which state or gate.
  StringProperty variableProperty() {
    return variable;
  }

  /// Which of its units, counted from 0.
  IntegerProperty unitProperty() {
    return unit;
  }

  /// Whether all units are held.
  BooleanProperty allProperty() {
    return all;
  }

  /// Where they are held.
  DoubleProperty heldProperty() {
    return held;
  }

  /// The last token read before the output, −1 for the last that another one follows.
  IntegerProperty placeProperty() {
    return place;
  }

  /// The token whose output is asked about, −1 for the one that follows.
  IntegerProperty outputProperty() {
    return output;
  }

  /// Its logit or the logarithm of its probability.
  ObjectProperty<LookBack.What> whatProperty() {
    return what;
  }
}
