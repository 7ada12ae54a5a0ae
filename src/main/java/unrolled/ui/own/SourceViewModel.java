package unrolled.ui.own;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import unrolled.engine.data.TextChoice;
import unrolled.engine.text.SampleText;
import unrolled.ui.text.Message;

/// The text a person wants to have learned, and what is made of it. Reading and cutting are done elsewhere; choosing
/// another text meanwhile gives the one under way up. What cannot be used changes nothing, and a sentence says why.
public final class SourceViewModel {
  private final Executor work;
  private final Executor foreground;
  private final ReadOnlyObjectWrapper<Source> source;
  private final ReadOnlyObjectWrapper<TextChoice> choice;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable Message> problem = new ReadOnlyObjectWrapper<>();
  private final AtomicInteger latest = new AtomicInteger();
  private Given.Loading wanted;

  /// Begins with a text that ships with the program.
  ///
  /// @param work where texts are read and cut; one may begin while another is under way
  /// @param foreground where it is told: the JavaFX thread
  public SourceViewModel(SampleText sample, Executor work, Executor foreground) {
    this.work = work;
    this.foreground = foreground;
    Given given = Given.of(sample);
    wanted = () -> given;
    choice = new ReadOnlyObjectWrapper<>(TextChoice.standard());
    try {
      source = new ReadOnlyObjectWrapper<>(Source.of(given, choice.get(), null));
    } catch (SourceProblem impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// Takes a text that ships with the program.
  public void take(SampleText sample) {
    another(() -> Given.of(sample));
  }

  /// Takes what was typed or pasted.
  public void take(String typed) {
    another(() -> Given.typed(typed));
  }

  /// Takes the text in a file.
  public void open(Path file) {
    another(() -> Given.read(file));
  }

  /// Takes a text that is ready already, in place of any that is being read.
  void take(Source made) {
    finish(latest.incrementAndGet(), made, null);
  }

  /// Makes something else of the text, or of the one that is being read.
  public void change(TextChoice other) {
    if (!other.equals(choice.get())) {
      choice.set(other);
      prepare(wanted);
    }
  }

  /// Another text has a vocabulary of its own.
  private void another(Given.Loading loading) {
    choice.set(choice.get().withoutNotes());
    prepare(loading);
  }

  private void prepare(Given.Loading loading) {
    wanted = loading;
    TextChoice now = choice.get();
    Source before = source.get();
    int number = latest.incrementAndGet();
    busy.set(true);
    problem.set(null);
    work.execute(() -> make(loading, now, before, number));
  }

  private void make(Given.Loading loading, TextChoice now, Source before, int number) {
    if (number != latest.get()) {
      return;
    }
    try {
      Given given = loading.load();
      if (number == latest.get()) {
        Source made = Source.of(given, now, before);
        foreground.execute(() -> finish(number, made, null));
      }
    } catch (SourceProblem why) {
      foreground.execute(() -> finish(number, before, why.sentence()));
    } catch (OutOfMemoryError _) {
      foreground.execute(() -> finish(number, before, SourceProblem.memory().sentence()));
    }
  }

  private void finish(int number, Source made, @Nullable Message why) {
    if (number == latest.get()) {
      Given given = made.given();
      wanted = () -> given;
      choice.set(made.choice());
      source.set(made);
      problem.set(why);
      busy.set(false);
    }
  }

  /// Where what takes time is done.
  Executor work() {
    return work;
  }

  /// Where it is told.
  Executor foreground() {
    return foreground;
  }

  /// The text that is ready.
  public ReadOnlyObjectProperty<Source> sourceProperty() {
    return source.getReadOnlyProperty();
  }

  /// What is to be made of it.
  public ReadOnlyObjectProperty<TextChoice> choiceProperty() {
    return choice.getReadOnlyProperty();
  }

  /// Whether a text is being read or cut.
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// Why the last text could not be used, null for nothing.
  public ReadOnlyObjectProperty<@Nullable Message> problemProperty() {
    return problem.getReadOnlyProperty();
  }
}
