package unrolled.ui.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import unrolled.engine.program.Epoch;
import unrolled.engine.program.ProgramRun;
import unrolled.ui.prose.stage.Course;
import unrolled.ui.prose.stage.CourseView;

/// Both courses in training from one seed, one epoch at a time, off the thread of the window.
final class Lesson {
  private final Executor work;
  private final Executor window;
  private final Runnable arrived;
  private int seed;
  private Learners learners = new Learners(seed);
  private List<List<Epoch>> epochs = List.of();
  private boolean busy;
  private int least;
  private long attempt;

  /// @param work where epochs are made, one task after the other
  /// @param window where they are asked for and arrive, in order
  /// @param arrived what happens when one has arrived
  Lesson(Executor work, Executor window, Runnable arrived) {
    this.work = work;
    this.window = window;
    this.arrived = arrived;
  }

  /// Both courses as learners, made where they learn and only when they do.
  private static final class Learners {
    private final int seed;
    private List<ProgramRun> runs = List.of();

    Learners(int seed) {
      this.seed = seed;
    }

    List<Epoch> next() {
      if (runs.isEmpty()) {
        runs = Course.ALL.stream().map(each -> new ProgramRun(each.program(), seed)).toList();
      }
      return runs.stream().map(ProgramRun::next).toList();
    }
  }

  /// Forgets what was learned; what is under way will not arrive.
  void begin(int other) {
    seed = other;
    attempt++;
    busy = false;
    least = 0;
    epochs = List.of();
    learners = new Learners(seed);
  }

  /// What was computed for one attempt at training.
  record Shown(long attempt, List<CourseView> courses) {}

  /// Both courses after an epoch that was made, with one of their rows; to be computed anywhere.
  Supplier<Shown> look(int number, int row) {
    List<List<Epoch>> known = epochs;
    long mine = attempt;
    int from = seed;
    return () -> {
      List<CourseView> courses = new ArrayList<>();
      for (int i = 0; i < known.size(); i++) {
        courses.add(CourseView.of(Course.ALL.get(i), from, known.get(i), number, row));
      }
      return new Shown(mine, List.copyOf(courses));
    };
  }

  /// Makes the next epoch of both courses, unless it is under way; the first call looks at what is there before any
  /// training.
  void make() {
    if (busy) {
      return;
    }
    busy = true;
    long mine = attempt;
    Learners now = learners;
    work.execute(() -> {
      List<Epoch> next = now.next();
      window.execute(() -> arrive(mine, next));
    });
  }

  private void arrive(long whose, List<Epoch> next) {
    if (whose != attempt) {
      return;
    }
    busy = false;
    List<List<Epoch>> longer = new ArrayList<>();
    for (int i = 0; i < next.size(); i++) {
      List<Epoch> each = new ArrayList<>(epochs.isEmpty() ? List.of() : epochs.get(i));
      each.add(next.get(i));
      longer.add(List.copyOf(each));
    }
    epochs = List.copyOf(longer);
    tell();
  }

  /// Makes epoch after epoch until there are so many, before anybody hears of it.
  void wantEpochs(int number) {
    least = number;
    if (!busy) {
      tell();
    }
  }

  private void tell() {
    if (made() < least) {
      make();
    } else {
      arrived.run();
    }
  }

  /// All epochs of each course, the first is before training; empty until that is there.
  List<List<Epoch>> epochs() {
    return epochs;
  }

  /// How many epochs were made.
  int made() {
    return epochs.isEmpty() ? 0 : epochs.getFirst().size() - 1;
  }

  /// The how many-th beginning this is.
  long attempt() {
    return attempt;
  }
}
