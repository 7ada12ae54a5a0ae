package unrolled.ui.export;

import java.awt.image.BufferedImage;
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
import javafx.scene.transform.Transform;
import org.jspecify.annotations.Nullable;
import unrolled.chart.BarSource;
import unrolled.chart.BarStill;
import unrolled.chart.ChartView;
import unrolled.chart.Still;
import unrolled.engine.trace.Trace;
import unrolled.export.Caption;
import unrolled.export.ExportSettings;
import unrolled.export.Figure;
import unrolled.export.Film;
import unrolled.export.Format;
import unrolled.ui.step.StepDrawing;
import unrolled.ui.step.StepSubject;
import unrolled.ui.text.Message;
import unrolled.ui.text.Strings;

/// What of the window can leave it: the charts of the open screen, its picture, the steps of what is stepped through.
public final class Offers {
  /// The picture of a step on a slide, in pixels: two for a point.
  private static final int SLIDE_WIDTH = 1776;
  private static final int SLIDE_HEIGHT = 644;

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

  /// What can leave an open screen; its charts by node.
  ///
  /// @param stage the node that holds the screen
  /// @param ofTrace whether the screen shows what is stepped through
  Offer on(Parent stage, String screen, boolean ofTrace) {
    Map<Node, Subject> charts = new LinkedHashMap<>();
    for (Node node : stage.lookupAll(".u-chart")) {
      if (node instanceof ChartView view && isSeen(view)) {
        Still still = view.still();
        if (still != null) {
          charts.put(view, new Subject.Chart(view.getId(), still.name(), () -> figure(view, screen)));
        }
      }
    }
    for (Node node : stage.lookupAll("." + BarSource.STYLE)) {
      BarStill bars = node instanceof BarSource source && isSeen(node) ? source.bars() : null;
      if (bars != null) {
        charts.put(node,
            new Subject.Chart(node.getId(), bars.name(), () -> figure((BarSource) node, screen)));
      }
    }
    List<Subject> all = new ArrayList<>(charts.values());
    if (ofTrace && steps.get() != null) {
      all.add(new Subject.Diagram("diagram", strings.get("export.diagram"), this::diagram));
      all.add(new Subject.Steps("steps", strings.get("export.steps"), this::film));
    }
    all.add(new Subject.Lesson("lesson", strings.get("export.lesson"), lesson));
    all.add(new Subject.Screen(screen, strings.get("export.screen"), scale -> picture(stage, screen, scale)));
    return new Offer(all, charts);
  }

  /// What can leave.
  ///
  /// @param all everything
  /// @param charts the charts of it
  record Offer(List<Subject> all, Map<Node, Subject> charts) {}

  private static boolean isSeen(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (!each.isVisible()) {
        return false;
      }
    }
    return true;
  }

  /// A chart of a screen as it is now, in the language of the moment.
  ///
  /// @throws IllegalArgumentException when it shows nothing yet
  public Figure.Chart figure(ChartView view, String screen) {
    Still still = view.still();
    if (still == null) {
      throw new IllegalArgumentException("The chart " + view.getId() + " shows nothing yet.");
    }
    return new Figure.Chart(
        new Caption(still.name(), new ChartWords(strings).of(still), made(strings, screen)),
        still);
  }

  /// Bars of a screen as they are now, in the language of the moment.
  ///
  /// @throws IllegalArgumentException when there are none yet
  public Figure.Bars figure(BarSource source, String screen) {
    BarStill bars = source.bars();
    if (bars == null) {
      throw new IllegalArgumentException("There are no bars yet.");
    }
    return new Figure.Bars(
        new Caption(bars.name(), new ChartWords(strings).of(bars), made(strings, screen)), bars);
  }

  private List<String> made(Strings words, String screen) {
    return made.apply(screen).stream().map(words::get).toList();
  }

  /// The picture of an open screen as it is now.
  ///
  /// @param stage the node that holds the screen
  /// @param scale pixels for one
  public Figure.Picture picture(Parent stage, String screen, int scale) {
    SnapshotParameters larger = new SnapshotParameters();
    larger.setTransform(Transform.scale(scale, scale));
    larger.setFill(stage.getScene().getFill());
    BufferedImage image = SwingFXUtils.fromFXImage(stage.snapshot(larger, null), null);
    String title = strings.get("shell." + screen);
    return new Figure.Picture(new Caption(title, title, made(strings, screen)), image);
  }

  private Stepped stepped() {
    Stepped now = steps.get();
    if (now == null) {
      throw new IllegalArgumentException("There are no steps yet.");
    }
    return now;
  }

  /// The unrolled network where the playhead stands, in the language of the moment.
  ///
  /// @throws IllegalArgumentException when there is none yet
  public Figure.Diagram diagram() {
    Stepped now = stepped();
    Strings words = new Strings(strings.language());
    StepDrawing drawing = new StepDrawing(now.subject(), now.position(), now.selected(), words);
    Caption caption =
        new Caption(words.get(drawing.title()), words.get(drawing.seen()), made(words, "step"));
    return new Figure.Diagram(caption,
        (g2, width, height, look, ground) -> drawing.draw(g2, width, height, look.theme(), ground));
  }

  /// The steps of a range, on the JavaFX thread.
  ///
  /// @throws IllegalArgumentException when there is no such range
  public Film film(ExportChoice choice) {
    StepSubject subject = stepped().subject();
    Trace trace = subject.trace();
    Range range = Range.parse(choice.from(), choice.to(), trace)
        .orElseThrow(() -> new IllegalArgumentException(
            "There is no range " + choice.from() + ".." + choice.to() + " in this story of " + trace.size()
                + " steps; use for instance forward:1..update."));
    ExportSettings settings = choice.settings();
    boolean slides = settings.format() == Format.PPTX;
    int scale = settings.format() == Format.PNG ? settings.finish().scale() : 1;
    Strings words = new Strings(choice.language());
    StepFilm film = new StepFilm(subject, words, settings.look().theme(),
        slides ? SLIDE_WIDTH : scale * settings.width(), slides ? SLIDE_HEIGHT : scale * settings.height());
    return film.of(range, new Caption(words.get("export.steps"), words.get("export.seen.steps"),
        made(words, "step")));
  }
}
