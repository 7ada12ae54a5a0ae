package unrolled.ui.own;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import unrolled.engine.data.Reading;
import unrolled.engine.data.Task;
import unrolled.engine.data.TextChoice;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.text.Cut;
import unrolled.ui.train.Form;
import unrolled.ui.train.Setting;
import unrolled.ui.widget.ChoiceButton;
import unrolled.ui.widget.ChoiceButton.Option;
import unrolled.ui.widget.NumberSpinner;

/// How the text is cut and read: pieces, vocabulary, sequences, batches, and what is held back; and how the network
/// reads a token.
final class ReadingGroup {
  private static final int MOST_THREADS =
      Math.min(TrainingPlan.MOST_PARTS, Runtime.getRuntime().availableProcessors());

  private final SourceViewModel source;
  private final Form form;

  ReadingGroup(SourceViewModel source, Form form) {
    this.source = source;
    this.form = form;
  }

  VBox build() {
    return form.group("own.settings.reading",
        form.row("own.cut.name", choice("own.cut.", List.of(Cut.values()), TextChoice::cut,
            TextChoice::withCut, Cut::id)),
        form.row("own.most.name", number("own.most", 2, TextChoice.MOST_TOKENS, TextChoice::most,
            TextChoice::withMost)),
        form.row("own.reading.name", choice("own.reading.", List.of(Reading.values()), TextChoice::reading,
            TextChoice::withReading, each -> each.name().toLowerCase(Locale.ROOT))),
        stride(),
        form.row("own.held.name", number("own.held", 0, TextChoice.MOST_HELD, TextChoice::held,
            TextChoice::withHeld)),
        form.row("train.length.name",
            form.number("train.length", 1, Task.MOST_TIMESTEPS, TrainingPlan::length,
                (plan, length) -> plan.withBatch(length, plan.batch()))),
        form.row("train.batch.name", form.number("train.batch", 1, TrainingPlan.MOST_SEQUENCES,
            TrainingPlan::batch, (plan, batch) -> plan.withBatch(plan.length(), batch))));
  }

  /// Only windows begin somewhere; at most a window's length apart, so that nothing is left out.
  private Node stride() {
    NumberSpinner spinner = number("own.stride", 1, form.plan().timesteps(), TextChoice::stride,
        TextChoice::withStride);
    form.value(TrainingPlan::timesteps).subscribe(spinner::setMost);
    Node row = form.row("own.stride.name", spinner);
    row.visibleProperty().bind(source.choiceProperty().map(now -> now.reading() == Reading.WINDOWS));
    row.managedProperty().bind(row.visibleProperty());
    return row;
  }

  /// What else makes the network and the threads that train it.
  VBox more() {
    return form.group("own.settings.more",
        form.row("own.embedding.name", form.number("own.embedding", 0, TrainingPlan.MOST_EMBEDDED,
            TrainingPlan::embedding, TrainingPlan::withEmbedding), Setting.EMBEDDING),
        form.row("own.threads.name", form.number("own.threads", 1, MOST_THREADS, TrainingPlan::split,
            TrainingPlan::withSplit), Setting.SPLIT));
  }

  /// @param texts the beginning of the keys of its texts
  private <T> ChoiceButton<T> choice(String texts, List<T> values, Function<TextChoice, T> of,
      BiFunction<TextChoice, T, TextChoice> with, Function<T, String> id) {
    List<Option<T>> options = values.stream()
        .map(each -> new Option<>(each, id.apply(each), form.strings().bind(texts + id.apply(each))))
        .toList();
    String name = texts.substring(0, texts.length() - 1).replace('.', '-');
    return new ChoiceButton<>(form.controls(), new ChoiceButton.Name(name, texts + "hint"), options,
        source.choiceProperty().map(of),
        each -> source.change(with.apply(source.choiceProperty().get(), each)));
  }

  private NumberSpinner number(String hint, int least, int most, ToIntFunction<TextChoice> of,
      BiFunction<TextChoice, Integer, TextChoice> with) {
    NumberSpinner spinner = new NumberSpinner(least, most, of.applyAsInt(source.choiceProperty().get()));
    form.controls().named(spinner, form.id(hint), hint);
    spinner.valueProperty()
        .subscribe((_, now) -> source.change(with.apply(source.choiceProperty().get(), now)));
    source.choiceProperty().subscribe(now -> spinner.show(of.applyAsInt(now)));
    return spinner;
  }
}
