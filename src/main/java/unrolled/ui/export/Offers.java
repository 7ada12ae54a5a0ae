package unrolled.ui.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import org.jspecify.annotations.Nullable;
import unrolled.chart.BarStill;
import unrolled.chart.Leaving;
import unrolled.chart.Shown;
import unrolled.chart.Sketch;
import unrolled.chart.Still;
import unrolled.export.Caption;
import unrolled.export.Figure;
import unrolled.export.Film;
import unrolled.ui.step.StepDrawing;
import unrolled.ui.step.StepSubject;
import unrolled.ui.text.Message;
import unrolled.ui.text.Strings;

/// What of the window can leave it: the charts of the open screen, its picture, the steps of what is stepped through.
public final class Offers {
  private final Strings strings;
  private final Function<String, List<Message>> made;
  private final Supplier<@Nullable Stepped> steps;
  private final Subject.Reel lesson;

  /// Offers of one window.
  ///
  /// @param made how the numbers of a screen came about, by its id
  /// @param steps what is stepped through
  /// @param lesson makes a lesson
  public Offers(Strings strings, Function<String, List<Message>> made,
      Supplier<@Nullable Stepped> steps, Subject.Reel lesson) {
    this.lesson = lesson;
    this.strings = strings;
    this.made = made;
    this.steps = steps;
  }

  /// What can leave an open screen, the likeliest first: charts, the steps, then what stands beside them.
  Offer on(ExportPane.OpenScreen window) {
    Map<Node, Subject> shown = new LinkedHashMap<>();
    List<Subject> all = new ArrayList<>();
    List<Subject> beside = new ArrayList<>();
    for (Node node : window.window().lookupAll("." + Leaving.STYLE)) {
      Shown now = node instanceof Leaving source && isSeen(node) ? source.shown() : null;
      if (now != null) {
        Subject subject = subject(node, now, window.screen());
        shown.put(node, subject);
        (now instanceof Still ? all : beside).add(subject);
      }
    }
    if (window.ofTrace() && steps.get() != null) {
      all.add(new Subject.Diagram("diagram", strings.get("export.diagram"), false, this::diagram));
      all.add(new Subject.Steps("steps", strings.get("export.steps"), this::film));
    }
    all.addAll(beside);
    all.add(new Subject.Lesson("lesson", strings.get("export.lesson"), lesson));
    all.add(new Subject.Screen(window.screen(), strings.get("export.screen"),
        scale -> picture(window.stage(), window.screen(), scale)));
    return new Offer(all, shown);
  }

  private Subject subject(Node node, Shown shown, String screen) {
    return switch (shown) {
      case Still still -> new Subject.Chart(node.getId(), shown.name(), still.grid() == null,
          () -> figure((Leaving) node, screen));
      case BarStill _ -> new Subject.Chart(node.getId(), shown.name(), true,
          () -> figure((Leaving) node, screen));
      case Sketch sketch -> new Subject.Diagram(node.getId(), shown.name(), !sketch.table().isEmpty(),
          () -> figure((Leaving) node, screen));
    };
  }

  /// What can leave.
  ///
  /// @param all everything
  /// @param shown those of it that a node shows
  record Offer(List<Subject> all, Map<Node, Subject> shown) {}

  /// Whether a node and all that it stands in are shown.
  public static boolean isSeen(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (!each.isVisible()) {
        return false;
      }
    }
    return true;
  }

  /// What a node of a screen shows now, in the language of the moment.
  ///
  /// @throws NotThere when it shows nothing yet
  public Figure.Drawn figure(Leaving source, String screen) {
    Shown shown = source.shown();
    if (shown == null) {
      throw new NotThere("export.nothing");
    }
    return figure(shown, screen);
  }

  /// Something that was shown, with what is said about it.
  public Figure.Drawn figure(Shown shown, String screen) {
    return Figure.of(new Caption(shown.name(), new ChartWords(strings).of(shown), made(strings, screen)),
        shown);
  }

  private List<String> made(Strings words, String screen) {
    return made.apply(screen).stream().map(words::get).toList();
  }

  /// The picture of an open screen as it is now; what takes it out of its image is for any thread.
  ///
  /// @param stage the node that holds the screen
  /// @param scale pixels for one
  Supplier<Figure.Picture> picture(Parent stage, String screen, int scale) {
    SnapshotParameters larger = new SnapshotParameters();
    larger.setTransform(Transform.scale(scale, scale));
    larger.setFill(stage.getScene().getFill());
    WritableImage image = stage.snapshot(larger, null);
    String title = strings.get("shell." + screen);
    Caption caption = new Caption(title, title, made(strings, screen));
    return () -> new Figure.Picture(caption, SwingFXUtils.fromFXImage(image, null));
  }

  private Stepped stepped() {
    Stepped now = steps.get();
    if (now == null) {
      throw new NotThere("export.nothing");
    }
    return now;
  }

  /// The unrolled network where the playhead stands, in the language of the moment.
  ///
  /// @throws NotThere when there is none yet
  public Figure.Diagram diagram() {
    Stepped now = stepped();
    Strings words = new Strings(strings.language());
    StepDrawing drawing = new StepDrawing(now.subject().apart(), now.position(), now.selected(), words);
    String seen = new StepFilm(now.subject(), words).seen(now.position());
    Caption caption = new Caption(words.get(drawing.title()), seen, made(words, "step"));
    return StepFilm.diagram(drawing, caption);
  }

  /// The steps of a range, on the JavaFX thread.
  ///
  /// @throws NotThere when there is no such range
  public Film film(ExportChoice choice) {
    StepSubject subject = stepped().subject();
    Range range = Range.parse(choice.from(), choice.to(), subject.trace())
        .orElseThrow(() -> new NotThere("export.range"));
    Strings words = new Strings(choice.language());
    StepFilm film = new StepFilm(subject, words);
    return film.of(range, new Caption(words.get("export.steps"), words.get("export.seen.steps"),
        made(words, "step")));
  }
}
