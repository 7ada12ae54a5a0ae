package unrolled.ui.export;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import unrolled.chart.ChartLook;
import unrolled.export.ExportSettings;
import unrolled.export.ExportSettings.Finish;
import unrolled.export.Format;
import unrolled.ui.text.Language;
import unrolled.ui.text.Strings;
import unrolled.ui.widget.ChoiceButton;
import unrolled.ui.widget.ChoiceButton.Option;
import unrolled.ui.widget.ChoiceMenu;
import unrolled.ui.widget.ChoiceMenu.Names;
import unrolled.ui.widget.Controls;

/// What is chosen for an export; only what has an effect is shown.
final class ExportForm extends GridPane {
  private static final Set<Format> CLEAR = Set.of(Format.PNG, Format.SVG, Format.PDF);
  private static final Set<Format> SIZED = Set.of(Format.PNG, Format.SVG, Format.PDF, Format.GIF);

  private final ExportViewModel model;
  private final Strings strings;
  private final Controls controls;
  private int rows;

  ExportForm(ExportViewModel model, Strings strings) {
    this.model = model;
    this.strings = strings;
    controls = new Controls(strings);
    getStyleClass().add("u-export-form");
    row("export.what", subjects(), when(_ -> true));
    row("export.from", range(), when(ExportForm::isFilm));
    row("export.format", formats(), when(_ -> true));
    row("export.look", looks(), when(now -> !isPicture(now) && now.format() != Format.CSV));
    row("export.size", sizes(), when(now -> !isPicture(now) && SIZED.contains(now.format())));
    row("export.scale", scales(), when(now -> now.format() == Format.PNG));
    row("export.language", languages(), when(now -> !isPicture(now)));
    check("export.transparent", Finish::transparent,
        (finish, on) -> new Finish(finish.scale(), on, finish.outlines(), finish.byteOrderMark()),
        when(now -> isDrawn(now) && CLEAR.contains(now.format())));
    check("export.outlines", Finish::outlines,
        (finish, on) -> new Finish(finish.scale(), finish.transparent(), on, finish.byteOrderMark()),
        when(now -> now.format() == Format.SVG));
    check("export.bom", Finish::byteOrderMark,
        (finish, on) -> new Finish(finish.scale(), finish.transparent(), finish.outlines(), on),
        when(now -> now.format() == Format.CSV));
  }

  /// What decides which rows have an effect.
  private record Now(@Nullable Subject subject, Format format) {}

  private static boolean isFilm(Now now) {
    return now.subject() instanceof Subject.Steps;
  }

  private static boolean isDrawn(Now now) {
    return now.subject() instanceof Subject.Chart || now.subject() instanceof Subject.Diagram;
  }

  private static boolean isPicture(Now now) {
    return now.subject() instanceof Subject.Screen;
  }

  private ObservableBooleanValue when(Function<Now, Boolean> has) {
    return Bindings.createBooleanBinding(
        () -> has.apply(
            new Now(model.subjectProperty().get(), model.choiceProperty().get().settings().format())),
        model.subjectProperty(), model.choiceProperty());
  }

  private void row(String key, Node control, ObservableBooleanValue shown) {
    Label label = controls.text(key);
    label.setMinWidth(USE_PREF_SIZE);
    label.setLabelFor(control);
    for (Node each : List.of(label, control)) {
      each.visibleProperty().bind(shown);
      each.managedProperty().bind(shown);
    }
    addRow(rows++, label, control);
  }

  private Node subjects() {
    ChoiceMenu<Subject> menu =
        new ChoiceMenu<>("export-what", "export.what.hint", strings, new Names<>(Subject::id, Subject::name),
            model::choose);
    Runnable show = () -> menu.show(model.subjectsProperty().get(), model.subjectProperty().get());
    model.subjectsProperty().subscribe(_ -> show.run());
    model.subjectProperty().subscribe(_ -> show.run());
    return menu;
  }

  private Node formats() {
    ChoiceMenu<Format> menu = new ChoiceMenu<>("export-format", "export.format.hint", strings,
        new Names<>(Format::id, format -> strings.get(called(format))),
        format -> model.change(model.choiceProperty().get().with(format)));
    Runnable show = () -> {
      Subject subject = model.subjectProperty().get();
      menu.show(subject == null ? List.of() : subject.formats(),
          model.choiceProperty().get().settings().format());
    };
    model.subjectProperty().subscribe(_ -> show.run());
    model.choiceProperty().subscribe(_ -> show.run());
    strings.languageProperty().subscribe(_ -> show.run());
    return menu;
  }

  private String called(Format format) {
    Subject subject = model.subjectProperty().get();
    return subject == null ? "export.format." + format.id() : subject.called(format);
  }

  private Node looks() {
    List<Option<ChartLook>> options = Arrays.stream(ChartLook.values())
        .map(look -> new Option<>(look, look.id(), strings.bind("export.look." + look.id()))).toList();
    return new ChoiceButton<>(controls, new ChoiceButton.Name("export-look", "export.look.hint"), options,
        model.choiceProperty().map(now -> now.settings().look()),
        look -> model.change(model.choiceProperty().get().with(look)));
  }

  private Node sizes() {
    List<Option<PictureSize>> options = Arrays.stream(PictureSize.values())
        .map(size -> new Option<>(size, size.id(), strings.bind("export.size." + size.id()))).toList();
    return new ChoiceButton<>(controls, new ChoiceButton.Name("export-size", "export.size.hint"), options,
        model.choiceProperty().map(now -> PictureSize.of(now.settings())),
        size -> model.change(model.choiceProperty().get().with(size.width(), size.height())));
  }

  private Node scales() {
    List<Option<Integer>> options = IntStream.rangeClosed(1, ExportSettings.MOST_SCALE).boxed()
        .map(times -> new Option<>(times, String.valueOf(times), strings.bind("export.scale.times", times)))
        .toList();
    return new ChoiceButton<>(controls, new ChoiceButton.Name("export-scale", "export.scale.hint"), options,
        model.choiceProperty().map(now -> now.settings().finish().scale()), times -> finish(
            before -> new Finish(times, before.transparent(), before.outlines(), before.byteOrderMark())));
  }

  private Node languages() {
    List<Option<Language>> options = Arrays.stream(Language.values())
        .map(each -> new Option<>(each, each.id(), strings.bind("export.language." + each.id()))).toList();
    return new ChoiceButton<>(controls, new ChoiceButton.Name("export-language", "export.language.hint"),
        options, model.choiceProperty().map(ExportChoice::language),
        each -> model.change(model.choiceProperty().get().with(each)));
  }

  private void finish(Function<Finish, Finish> other) {
    ExportChoice now = model.choiceProperty().get();
    model.change(now.with(other.apply(now.settings().finish())));
  }

  /// A finish with a switch in another position.
  private interface Switch {
    Finish with(Finish finish, boolean on);
  }

  private void check(String key, Function<Finish, Boolean> is, Switch change, ObservableBooleanValue shown) {
    CheckBox box = controls.named(new CheckBox(), key.replace('.', '-'), key + ".hint");
    box.textProperty().bind(strings.bind(key));
    model.choiceProperty().subscribe(now -> box.setSelected(is.apply(now.settings().finish())));
    box.setOnAction(_ -> finish(before -> change.with(before, box.isSelected())));
    box.visibleProperty().bind(shown);
    box.managedProperty().bind(shown);
    add(box, 1, rows++);
  }

  private Node range() {
    TextField from = field("export-from", "export.from.hint");
    TextField to = field("export-to", "export.to.hint");
    model.choiceProperty().subscribe(now -> {
      from.setText(now.from());
      to.setText(now.to());
    });
    for (TextField field : List.of(from, to)) {
      Runnable take = () -> model.change(model.choiceProperty().get().with(from.getText(), to.getText()));
      field.setOnAction(_ -> take.run());
      field.focusedProperty().subscribe((was, _) -> {
        if (was) {
          take.run();
        }
      });
    }
    Label until = controls.text("export.to");
    until.setMinWidth(USE_PREF_SIZE);
    HBox both = new HBox(from, until, to);
    both.getStyleClass().add("u-export-range");
    return both;
  }

  private TextField field(String id, String hint) {
    TextField field = controls.named(new TextField(), id, hint);
    field.setPrefColumnCount(6);
    return field;
  }
}
