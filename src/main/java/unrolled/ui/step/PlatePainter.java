package unrolled.ui.step;

import javafx.scene.text.TextAlignment;
import unrolled.engine.graph.Differentiable;
import unrolled.engine.graph.LossOp;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Role;
import unrolled.engine.graph.Variable;
import unrolled.engine.network.LossKind;
import unrolled.engine.trace.Phase;
import unrolled.ui.step.layout.Box;
import unrolled.ui.step.layout.Caption;
import unrolled.ui.step.layout.Cells;
import unrolled.ui.step.layout.InputMark;
import unrolled.ui.step.layout.Look;
import unrolled.ui.step.layout.Path;
import unrolled.ui.step.layout.Plate;
import unrolled.ui.theme.Tone;

/// The grounds of the columns, the symbols that enter, and all names.
final class PlatePainter {
  /// How much of a tile its symbol may take; a word is written smaller than a letter.
  private static final double FILLED = 0.92;
  private static final double TITLE = 12;
  private static final double NAME = 13;
  private static final double ROUND = 10;

  private final Ink ink;

  PlatePainter(Ink ink) {
    this.ink = ink;
  }

  /// The ground of a column and its title.
  void plate(Plate plate, StepScene scene) {
    switch (plate.kind()) {
      case INITIAL -> {}
      case ENCODER -> half(plate.box(), "step.half.encoder", scene);
      case DECODER -> half(plate.box(), "step.half.decoder", scene);
      case TIMESTEP, PREDICTION -> column(plate, scene);
    }
  }

  /// The name of a half in the middle of what can be seen of it, between two lines.
  private void half(Box box, String key, StepScene scene) {
    String words = ink.strings().get(key);
    double left = Math.max(box.x(), scene.view().x());
    double right = Math.min(box.right(), scene.view().right());
    double room = ink.width(words, TITLE, true) / 2 + 8;
    double middle =
        Math.clamp((left + right) / 2, box.x() + room, Math.max(box.x() + room, box.right() - room));
    double height = box.centerY() - 2;
    Line line = new Line(ink.color(Tone.MARK), ink.line(1.4));
    ink.on().path(Path.line(box.x(), height, Math.max(box.x(), middle - room), height), line);
    ink.on().path(Path.line(Math.min(box.right(), middle + room), height, box.right(), height), line);
    ink.font(TITLE, true);
    ink.text(words, middle, Ink.base(height, TITLE), TextAlignment.CENTER, ink.color(Tone.INK));
  }

  private void column(Plate plate, StepScene scene) {
    Box box = plate.box();
    double radius = Math.min(ROUND, box.width() * 0.25);
    boolean active = isActive(plate, scene);
    Box inner = new Box(box.x(), box.y() + 0.5, box.width(), box.height() - 1);
    ink.on().ground(inner, radius, ink.color(Tone.PAPER));
    ink.on().frame(inner, radius, new Line(ink.color(active ? Tone.of(scene.phase()) : Tone.HAIRLINE),
        ink.line(active ? 1.8 : 1)));
    ink.font(TITLE, false);
    String title = title(plate, scene);
    if (box.width() < ink.width(title, TITLE, false) + 18) {
      String brief = box.width() < 40 ? String.valueOf(plate.time() + 1) : title;
      ink.text(brief, box.centerX(), box.y() + 20, TextAlignment.CENTER, ink.color(Tone.MUTED));
    } else {
      ink.text(title, box.x() + 14, box.y() + 20, TextAlignment.LEFT, ink.color(Tone.MUTED));
    }
  }

  private static boolean isActive(Plate plate, StepScene scene) {
    if (scene.step() == null) {
      return false;
    }
    boolean output = scene.step().op() instanceof Differentiable op && scene.layout().isPrediction(op);
    return plate.kind() == (output ? Plate.Kind.PREDICTION : Plate.Kind.TIMESTEP)
        && (output || plate.time() == scene.step().time());
  }

  private String title(Plate plate, StepScene scene) {
    if (plate.kind() == Plate.Kind.TIMESTEP) {
      return ink.strings().get(plate.open() ? "step.column.open" : "step.column.folded", plate.time() + 1);
    }
    int target = target(scene);
    return target < 0
        ? ink.strings().get("step.column.prediction")
        : ink.strings().get("step.column.target", scene.reader().subject().symbol(target));
  }

  /// The index of the wanted symbol at the timestep whose prediction is shown; −1 for none.
  static int target(StepScene scene) {
    StepSubject subject = scene.reader().subject();
    LossOp loss = subject.trace().graph().lossOp().orElse(null);
    if (loss == null || loss.target().role() != Role.TARGET_IDS) {
      return -1;
    }
    int time = scene.layout().plates().getLast().time();
    return id(subject, loss.target(), time);
  }

  private static int id(StepSubject subject, Variable variable, int time) {
    Memory memory = subject.trace().execution().memory();
    return memory.ids(variable)[memory.position(variable, time) + subject.sequence()];
  }

  /// The symbol of a timestep; numbers that are no symbol have an empty tile.
  void input(InputMark mark, StepScene scene) {
    StepSubject subject = scene.reader().subject();
    if (subject.symbols().isEmpty()) {
      return;
    }
    int picked = subject.input(mark.time());
    Box tile = mark.tile();
    double arc = tile.width() * 0.3;
    ink.on().fillRound(tile, arc, ink.color(picked < 0 ? Tone.MARK : Tone.INK));
    String symbol = picked < 0 ? "x" : subject.inputSymbol(mark.time());
    double fitting = tile.width() * FILLED / ink.width(symbol, 1, true);
    double size = Math.min(tile.height() * 0.58, fitting);
    ink.font(size, true);
    ink.text(symbol, tile.centerX(), Ink.base(tile.centerY(), size),
        TextAlignment.CENTER, ink.color(Tone.PAPER));
  }

  /// The column of W_ih that the symbol of a timestep picks.
  void picked(Cells cells, StepScene scene) {
    StepSubject subject = scene.reader().subject();
    boolean picks = cells.look() == Look.WEIGHT && cells.column() >= 0
        && cells.variable().name().contains("weight_ih_l0")
        && subject.trace().graph().find(subject.architecture().symbols(cells.column())).isPresent();
    if (!picks) {
      return;
    }
    int column = subject.input(cells.column());
    Box top = cells.cell(0, column);
    boolean now = scene.phase() == Phase.FORWARD;
    ink.on().round(new Box(top.x(), top.y(), top.width(), cells.box().height()), 6,
        new Line(ink.color(now ? Tone.FORWARD : Tone.MARK),
            ink.line(Math.min(now ? 2 : 1.2, top.width() * 0.2))));
  }

  /// A name.
  void caption(Caption caption, double smallest) {
    double size = caption.key().isEmpty() ? NAME : TITLE - 0.5;
    if (size * ink.zoom() < smallest) {
      return;
    }
    String words = caption.key().isEmpty() ? "" : ink.strings().get(caption.key());
    double sign = caption.symbol() == null ? 0 : ink.signWidth(caption.symbol(), caption.time(), NAME);
    double between = sign > 0 && !words.isEmpty() ? 5 : 0;
    double width = sign + between + ink.width(words, size, false);
    double x = switch (caption.align()) {
      case LEFT -> caption.x();
      case CENTER -> caption.x() - width / 2;
      case RIGHT -> caption.x() - width;
    };
    boolean wordsFirst = caption.key().equals("step.same");
    double wordsAt = wordsFirst ? x : x + sign + between;
    if (caption.symbol() != null) {
      double signAt = wordsFirst ? x + width - sign : x;
      ink.sign(caption.symbol(), caption.time(), signAt, caption.y(), NAME);
    }
    ink.font(size, false);
    ink.text(words, wordsAt, caption.y(), TextAlignment.LEFT, ink.color(Tone.MUTED));
  }

  /// The symbols beside the logits; numbers have no names.
  void outputs(Cells logits, StepScene scene) {
    StepSubject subject = scene.reader().subject();
    if (subject.architecture().loss() == LossKind.SQUARED_ERROR) {
      return;
    }
    int target = target(scene);
    for (int row = 0; row < logits.rows(); row++) {
      Box box = logits.cell(row, 0);
      double size = Math.min(13, box.height() * 0.85);
      if (size * ink.zoom() >= 6.5) {
        ink.font(size, true);
        ink.text(subject.symbol(row), box.x() - 6, Ink.base(box.centerY(), size), TextAlignment.RIGHT,
            ink.color(row == target ? Tone.LOSS : Tone.INK));
      }
    }
  }
}
