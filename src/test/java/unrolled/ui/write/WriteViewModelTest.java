package unrolled.ui.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import unrolled.engine.generate.Choice;
import unrolled.engine.generate.Generator;
import unrolled.engine.generate.Sampling;
import unrolled.engine.generate.Speaker;
import unrolled.engine.generate.Spoken;
import unrolled.engine.text.SampleText;
import unrolled.engine.text.UnusableText;
import unrolled.ui.text.Message;

/// Writing, without a toolkit.
class WriteViewModelTest {
  private final SimpleObjectProperty<@Nullable Speaker> speaker =
      new SimpleObjectProperty<>(Spoken.of(SampleText.ENGLISH));
  private final Deque<Runnable> work = new ArrayDeque<>();

  private WriteViewModel model(String prompt) {
    return new WriteViewModel(speaker, prompt, Runnable::run, Runnable::run);
  }

  private static Page page(WriteViewModel model) {
    return model.pageProperty().get();
  }

  private static Choice choice(WriteViewModel model) {
    return Objects.requireNonNull(page(model).choice());
  }

  private static void steps(WriteViewModel model, int count) {
    for (int i = 0; i < count; i++) {
      model.step();
    }
  }

  @Test
  void aPromptIsContinuedAsTheGeneratorContinuesIt() throws UnusableText {
    WriteViewModel model = model("The ");
    model.setTemperature(0.8);
    model.setTopK(10);
    steps(model, 40);
    Speaker who = Spoken.of(SampleText.ENGLISH);
    Generator generator = new Generator(who.reader(List.of()), who.read("The ").ids());
    for (int i = 0; i < 40; i++) {
      generator.next(new Sampling(0.8, 10, 1, false, 1));
    }
    assertEquals(generator.ids(), page(model).ids());
    assertEquals(4, page(model).given());
    assertTrue(page(model).text().startsWith("The "));
    assertEquals(Set.of(), page(model).hand());
    assertEquals(choice(model).token(), model.selectedProperty().get());
  }

  @Test
  void takenBackAndWrittenAgainItIsTheSameText() {
    WriteViewModel model = model("The ");
    steps(model, 20);
    List<Integer> whole = page(model).ids();
    model.back();
    model.rewind(9);
    assertEquals(whole.subList(0, 9), page(model).ids());
    assertEquals(1, page(model).others().size(), "what was left is kept once");
    steps(model, 15);
    assertEquals(whole, page(model).ids());
    assertEquals(List.of(), page(model).others(), "it is the present text");
    model.toPrompt();
    assertEquals("The ", page(model).text());
    assertFalse(page(model).canGoBack());
    model.back();
    assertEquals("The ", page(model).text(), "the prompt stays");
  }

  @Test
  void aChosenTokenIsMarkedAndTheWayThatWasLeftCanBeTakenUp() {
    WriteViewModel model = model("The ");
    steps(model, 12);
    List<Integer> first = page(model).ids();
    model.rewind(8);
    int other = choice(model).ranked(choice(model).token() == choice(model).ranked(0) ? 1 : 0);
    model.choose(other);
    assertEquals(Set.of(8), page(model).hand());
    assertEquals(other, page(model).ids().get(8));
    steps(model, 5);
    List<Integer> second = page(model).ids();
    model.resume(page(model).others().getFirst());
    assertEquals(first, page(model).ids());
    assertEquals(Set.of(), page(model).hand());
    model.resume(page(model).others().getFirst());
    assertEquals(second, page(model).ids());
    assertEquals(Set.of(8), page(model).hand());
    model.rewind(8);
    model.choose(choice(model).token());
    assertEquals(Set.of(), page(model).hand(), "the drawn one is no choice");
  }

  @Test
  void soManyBranchesAreKeptAndNoMore() {
    WriteViewModel model = model("The ");
    for (int i = 0; i < Branches.MOST + 5; i++) {
      model.choose(choice(model).ranked(i));
      model.step();
      model.toPrompt();
    }
    assertEquals(Branches.MOST, page(model).others().size());
  }

  @Test
  void aPromptThatCannotBeReadSaysSoAndNothingIsLost() {
    WriteViewModel model = model("The ");
    steps(model, 5);
    List<Integer> written = page(model).ids();
    model.promptProperty().set("漢字");
    model.read();
    assertEquals(Message.of("write.problem.unknown"), page(model).problem());
    assertEquals(written, page(model).ids());
    assertEquals("漢字", model.promptProperty().get());
    model.promptProperty().set("");
    model.read();
    assertEquals(Message.of("write.problem.empty"), page(model).problem());
    model.promptProperty().set("A 漢 b");
    model.read();
    assertNull(page(model).problem());
    assertEquals(List.of("漢"), page(model).strange());
    assertEquals("A  b", page(model).text());
    assertEquals(1, page(model).others().size());
    model.resume(page(model).others().getFirst());
    assertEquals("The ", model.promptProperty().get());
    assertEquals(written, page(model).ids());
  }

  @Test
  void aSettingChangesTheNextTokenAtOnceAndNothingBefore() {
    WriteViewModel model = model("The ");
    steps(model, 6);
    List<Integer> written = page(model).ids();
    double before = choice(model).probability(choice(model).ranked(0));
    model.setTemperature(0.3);
    assertTrue(choice(model).probability(choice(model).ranked(0)) > before);
    model.setTopP(0.5);
    assertTrue(choice(model).kept() < choice(model).size());
    model.setGreedy(true);
    assertEquals(choice(model).ranked(0), choice(model).token());
    assertEquals(written, page(model).ids());
    model.setGreedy(false);
    double u = choice(model).draw();
    model.setSeed(9);
    assertNotEquals(u, choice(model).draw());
    model.selectedProperty().set(choice(model).ranked(3));
    model.setTemperature(1.5);
    assertEquals(choice(model).ranked(3), model.selectedProperty().get(), "the selection stays");
  }

  @Test
  void whilePlayingTokensFollowByTheClock() {
    WriteViewModel model = model("The ");
    model.speedProperty().set(WritingSpeed.TWO);
    model.togglePlay();
    assertTrue(model.playingProperty().get());
    model.advance(0.01);
    assertEquals(5, page(model).ids().size(), "the first at once");
    model.advance(0.25);
    assertEquals(5, page(model).ids().size());
    model.advance(0.25);
    assertEquals(6, page(model).ids().size());
    model.advance(100);
    assertEquals(14, page(model).ids().size(), "late ones are not made up for");
    model.togglePlay();
    model.advance(100);
    assertEquals(14, page(model).ids().size());
    model.togglePlay();
    model.back();
    assertFalse(model.playingProperty().get(), "whoever takes a token back has paused");
  }

  @Test
  void ordersWaitForEachOtherAndNoneIsLost() {
    WriteViewModel model = new WriteViewModel(speaker, "The ", work::addLast, Runnable::run);
    steps(model, 3);
    model.back();
    model.step();
    model.advance(1);
    assertEquals(1, work.size());
    work.removeFirst().run();
    assertEquals(1, work.size(), "those that waited go together");
    work.removeFirst().run();
    assertEquals(7, page(model).ids().size());
    assertTrue(work.isEmpty());
  }

  @Test
  void fiveThousandTokensAreWrittenAndThenTheTextIsFull() {
    speaker.set(Spoken.oneToken());
    WriteViewModel model = new WriteViewModel(speaker, "a", work::addLast, Runnable::run);
    work.removeFirst().run();
    steps(model, 6_000);
    while (!work.isEmpty()) {
      work.removeFirst().run();
    }
    assertEquals(Generator.longest(1), page(model).ids().size());
    assertTrue(page(model).full());
    assertFalse(page(model).canGoOn());
    model.togglePlay();
    assertFalse(model.playingProperty().get());
    assertTrue(Generator.longest(50_000) < 200, "a large vocabulary leaves room for fewer");
  }

  @Test
  void resetLeavesThePromptAndTheFirstSettings() {
    WriteViewModel model = model("The ");
    steps(model, 3);
    model.setTemperature(2);
    model.speedProperty().set(WritingSpeed.SIXTY);
    model.reset();
    assertEquals(Sampling.of(1), model.samplingProperty().get());
    assertEquals(WritingSpeed.FIVE, model.speedProperty().get());
    assertEquals("The ", page(model).text());
  }
}
