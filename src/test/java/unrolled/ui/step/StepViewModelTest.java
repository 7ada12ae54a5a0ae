package unrolled.ui.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Variable;
import unrolled.ui.step.layout.Box;
import unrolled.ui.step.layout.Cells;
import unrolled.ui.step.layout.Look;
import unrolled.ui.step.layout.Plate;
import unrolled.ui.step.layout.StepLayout;
import unrolled.ui.text.Language;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;

class StepViewModelTest {
  private final SimpleObjectProperty<@Nullable StepSubject> subject = new SimpleObjectProperty<>();
  private final ReadOnlyIntegerWrapper position = new ReadOnlyIntegerWrapper();
  private final SimpleObjectProperty<@Nullable Element> selected = new SimpleObjectProperty<>();
  private final StepViewModel model =
      new StepViewModel(subject, position.getReadOnlyProperty(), selected);

  private void show(StepSubject about, int at) {
    position.set(at);
    subject.set(about);
    model.resize(852, 516);
  }

  private StepLayout layout() {
    return Objects.requireNonNull(model.layoutProperty().get());
  }

  private static StepSubject random(int cell, int hidden, int timesteps) {
    return StepSamples.random(
        StepSamples.architecture(StepSamples.CELLS.get(cell), hidden), timesteps);
  }

  private static Element element(StepSubject of, String name, int time, int index) {
    Variable variable = of.trace().graph().variable(name);
    return new Element(variable, Quantity.VALUE, time, 0, index);
  }

  private String shown(Element element) {
    Box box = layout().places(element).getFirst();
    Camera camera = model.camera();
    Element hit = model.elementAt((box.centerX() - camera.x()) * camera.scale(),
        (box.centerY() - camera.y()) * camera.scale()).orElseThrow();
    StepScene scene = Objects.requireNonNull(model.scene(true));
    return new Numbers(new Strings(Language.ENGLISH)).format(scene.reader().view().number(hit));
  }

  @Test
  void theArticlesNumbersStandInTheirPlaces() {
    StepSubject article = StepSamples.identity();
    show(article, 8);
    assertEquals("0.7616", shown(element(article, "h_l0", 0, 0)));
    assertEquals("0.6420", shown(element(article, "h_l0", 1, 0)));
    assertEquals("0.7616", shown(element(article, "h_l0", 1, 1)));
    assertEquals("0", shown(element(article, "h_l0", 1, 2)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void everyNumberThatIsKnownCanBeClicked(int cell) {
    StepSubject about = random(cell, 3, 2);
    show(about, 0);
    for (int at : new int[] {1, about.trace().size() / 3, about.trace().size() / 2, about.trace().size()}) {
      position.set(at);
      model.camera().reset();
      StepScene scene = Objects.requireNonNull(model.scene(true));
      for (Cells cells : layout().cells()) {
        if (scene.reader().numbers(cells, Quantity.VALUE).length > 0) {
          assertClickable(cells);
        }
      }
    }
  }

  private void assertClickable(Cells cells) {
    for (int row = 0; row < cells.rows(); row++) {
      for (int column = 0; column < cells.columns(); column++) {
        Box box = cells.cell(row, column);
        Camera camera = model.camera();
        Element hit = model.elementAt((box.centerX() - camera.x()) * camera.scale(),
            (box.y() + box.height() * 0.25 - camera.y()) * camera.scale()).orElseThrow();
        assertEquals(cells.element(row, column, hit.quantity(), 0), hit);
      }
    }
  }

  @Test
  void aGradientStandsBelowItsValue() {
    StepSubject article = StepSamples.identity();
    show(article, 31);
    Box box = layout().places(element(article, "h_l0", 0, 2)).getFirst();
    Camera camera = model.camera();
    double x = (box.centerX() - camera.x()) * camera.scale();
    double y = (box.y() + 0.75 * box.height() - camera.y()) * camera.scale();
    Element below = model.elementAt(x, y).orElseThrow();
    assertEquals(Quantity.GRADIENT, below.quantity());
    StepScene scene = Objects.requireNonNull(model.scene(true));
    assertEquals(-0.8017, scene.reader().view().number(below), 5e-5);
  }

  @Test
  void unknownNumbersCannotBeClicked() {
    StepSubject article = StepSamples.identity();
    show(article, 0);
    Cells state = layout().cells().stream()
        .filter(cells -> cells.look() == Look.STATE && cells.time() == 1).findFirst().orElseThrow();
    assertTrue(model.elementAt(state.box().centerX(), state.box().centerY()).isEmpty());
  }

  @Test
  void theOpenCellFollowsThePlayhead() {
    StepSubject about = random(1, 3, 6);
    show(about, 1);
    assertTrue(isOpen(0));
    assertFalse(isOpen(5));
    position.set(about.trace().size() / 3);
    assertTrue(isOpen(Objects.requireNonNull(model.step()).time()));
  }

  private boolean isOpen(int time) {
    return layout().plates().stream()
        .anyMatch(plate -> plate.kind() == Plate.Kind.TIMESTEP && plate.time() == time && plate.open());
  }

  @Test
  void aFoldedColumnOpensWhenClickedAndClosesWhenThePlayheadMoves() {
    show(random(1, 3, 6), 1);
    Plate folded = layout().plates().stream()
        .filter(plate -> plate.kind() == Plate.Kind.TIMESTEP && plate.time() == 1).findFirst().orElseThrow();
    double x = (folded.box().centerX() - model.camera().x()) * model.camera().scale();
    assertFalse(folded.open());
    assertTrue(model.openAt(x, 40));
    assertTrue(isOpen(1));
    position.set(2);
    assertFalse(isOpen(1));
  }

  @Test
  void keysGoFromNumberToNumber() {
    StepSubject article = StepSamples.identity();
    show(article, 8);
    model.select(element(article, "h_l0", 1, 0));
    model.selectTowards(Heading.DOWN);
    assertEquals(element(article, "h_l0", 1, 1), selected.get());
    model.selectTowards(Heading.UP);
    assertEquals(element(article, "h_l0", 1, 0), selected.get());
    model.selectTowards(Heading.LEFT);
    assertEquals(element(article, "h_l0", 0, 0), selected.get());
  }

  @Test
  void withoutASelectionKeysBeginAtWhatHasJustBeenComputed() {
    StepSubject article = StepSamples.identity();
    show(article, 8);
    model.selectTowards(Heading.RIGHT);
    assertEquals(element(article, "h_l0", 1, 0), selected.get());
  }

  @Test
  void zoomKeepsThePointUnderTheMouseAndResetShowsAllAgain() {
    show(random(0, 16, 20), 100);
    Camera camera = model.camera();
    double before = camera.diagramX(300);
    camera.zoomBy(2, 300, 200);
    assertEquals(before, camera.diagramX(300), 1e-9);
    assertNotEquals(1, camera.zoom());
    model.select(element(Objects.requireNonNull(subject.get()), "h_l0", 0, 0));
    model.reset();
    assertEquals(1, camera.zoom());
    assertNull(selected.get());
  }

  @Test
  void whileANumberIsAskedTheNextStepIsShownWithTheNumbersBeforeIt() {
    StepSubject article = StepSamples.identity();
    show(article, 3);
    Element asked = element(article, "h_l0", 0, 0);
    assertEquals(2, Objects.requireNonNull(model.step()).index());
    model.askedProperty().set(asked);
    assertEquals(3, Objects.requireNonNull(model.step()).index());
    StepScene scene = Objects.requireNonNull(model.scene(true));
    assertEquals(3, scene.reader().position());
    assertFalse(scene.reader().view().isKnown(asked));
    assertTrue(layout().cells(asked.variable(), 0).stream().allMatch(scene::isAsked));
    assertFalse(layout().cells(asked.variable(), 1).stream().anyMatch(scene::isAsked));
  }

  @Test
  void whatIsAskedCanBeSelectedByMouseAndKeysAlthoughItIsUnknown() {
    StepSubject article = StepSamples.identity();
    show(article, 3);
    Element unit = element(article, "h_l0", 0, 1);
    Box box = layout().places(unit).getFirst();
    Camera camera = model.camera();
    double x = (box.centerX() - camera.x()) * camera.scale();
    double y = (box.centerY() - camera.y()) * camera.scale();
    assertTrue(model.elementAt(x, y).isEmpty());
    model.askedProperty().set(unit.with(Quantity.VALUE));
    assertEquals(unit, model.elementAt(x, y).orElseThrow());
    selected.set(element(article, "a_l0", 0, 0));
    for (int i = 0; i < 4; i++) {
      model.selectTowards(Heading.UP);
    }
    assertEquals("h_l0", Objects.requireNonNull(selected.get()).variable().name());
  }
}
