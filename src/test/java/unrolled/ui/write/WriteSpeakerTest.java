package unrolled.ui.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import unrolled.engine.cell.GruCell;
import unrolled.engine.cell.LstmCell;
import unrolled.engine.generate.Choice;
import unrolled.engine.generate.Speaker;
import unrolled.engine.generate.Spoken;
import unrolled.engine.program.ProgramModel;
import unrolled.engine.program.ProgramSpeaker;
import unrolled.engine.program.Rules;
import unrolled.engine.program.TextProgram;
import unrolled.engine.text.SampleText;
import unrolled.ui.text.Message;

/// Writing by networks that learn on, are broken, know little or come from elsewhere, without a toolkit.
class WriteSpeakerTest {
  private final SimpleObjectProperty<@Nullable Speaker> speaker =
      new SimpleObjectProperty<>(Spoken.of(SampleText.ENGLISH));

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
  void aNetworkThatLearnedMoreKeepsTheText() {
    WriteViewModel model = model("The ");
    steps(model, 10);
    List<Integer> written = page(model).ids();
    double before = choice(model).probability(0);
    Speaker who = Spoken.of(SampleText.ENGLISH);
    speaker.set(Spoken.with(who,
        Spoken.speaker(SampleText.ENGLISH.text(), new GruCell(GruCell.Variant.PYTORCH), 5).network()));
    assertEquals(written, page(model).ids());
    assertNotEquals(before, choice(model).probability(0));
    speaker.set(who);
    assertEquals(before, choice(model).probability(0));
  }

  @Test
  void anotherLanguageBeginsWithAPromptItCanRead() {
    WriteViewModel model = model("The ");
    steps(model, 3);
    speaker.set(Spoken.of(SampleText.CHINESE));
    assertNull(page(model).problem());
    assertTrue(SampleText.CHINESE.text().startsWith(model.promptProperty().get()));
    steps(model, 10);
    assertEquals(page(model).given() + 10, page(model).ids().size());
    speaker.set(null);
    assertFalse(page(model).canGoOn());
    assertEquals(List.of(), page(model).tokens());
  }

  @Test
  void aPromptThatCannotBeReadIsSaidUntilSomethingElseIsDone() {
    WriteViewModel model = model("The ");
    Speaker who = Spoken.of(SampleText.ENGLISH);
    Message unknown = Message.of("write.problem.unknown");
    model.promptProperty().set("潮汐");
    model.read();
    assertEquals(unknown, page(model).problem());
    speaker.set(Spoken.with(who, who.network().copy()));
    assertEquals(unknown, page(model).problem(), "a network that has learned more does not read it either");
    model.step();
    assertNull(page(model).problem());
    model.read();
    assertEquals(unknown, page(model).problem());
    model.back();
    assertNull(page(model).problem());
  }

  @Test
  void anotherLanguageThatKnowsHalfOfThePromptBeginsWithItsOwn() {
    WriteViewModel model = model("The");
    speaker.set(Spoken.speaker("潮汐 The ".repeat(20), new GruCell(GruCell.Variant.PYTORCH), 2));
    assertEquals("The", model.promptProperty().get(), "all of it is known there");
    speaker.set(Spoken.speaker("hat cat".repeat(20), new GruCell(GruCell.Variant.PYTORCH), 2));
    assertEquals("hat cat", model.promptProperty().get());
    assertEquals(List.of(), page(model).strange());
    assertEquals(List.of(), page(model).others());
  }

  @Test
  void outputsThatAreNoNumbersSaySoAndTheTextComesBack() {
    WriteViewModel model = model("The ");
    steps(model, 10);
    List<Integer> written = page(model).ids();
    model.togglePlay();
    speaker.set(Spoken.broken(Spoken.of(SampleText.ENGLISH)));
    assertEquals(Message.of("write.problem.numbers"), page(model).problem());
    assertFalse(model.playingProperty().get());
    assertNull(page(model).choice());
    assertEquals(written, page(model).ids());
    model.step();
    assertEquals(written, page(model).ids());
    model.back();
    assertEquals(written.subList(0, 13), page(model).ids());
    speaker.set(Spoken.of(SampleText.ENGLISH));
    assertNull(page(model).problem());
    assertNotNull(page(model).choice());
  }

  @Test
  void oneTokenIsAlwaysDrawn() {
    speaker.set(Spoken.oneToken());
    WriteViewModel model = model("aa");
    assertEquals(1, choice(model).probability(0));
    assertEquals(1, choice(model).bars(20).size());
    steps(model, 4);
    assertEquals("aaaaaa", page(model).text());
    model.promptProperty().set("b");
    model.read();
    assertEquals(Message.of("write.problem.unknown"), page(model).problem());
  }

  @Test
  void emojiStayWhole() {
    speaker.set(Spoken.speaker("👩‍🚀🙂👩‍🚀🙂é🙂👩‍🚀🙂👩‍🚀🙂é🙂", new LstmCell(), 20));
    WriteViewModel model = model("🙂");
    assertEquals(1, page(model).given());
    assertEquals(3, choice(model).size());
    steps(model, 5);
    assertEquals(6, page(model).tokens().size());
    assertTrue(Objects.requireNonNull(page(model).speaker()).tokens().contains("👩‍🚀"));
  }

  @Test
  void theArticlesProgramWritesToo() {
    TextProgram program = TextProgram.of(Rules.CORRECTED);
    speaker.set(new ProgramSpeaker("article", ProgramModel.network(program, 0), program));
    WriteViewModel model = model("Here is");
    assertEquals(2, page(model).given());
    steps(model, 4);
    assertEquals(6, page(model).ids().size());
    assertTrue(page(model).text().startsWith("here is "));
    model.promptProperty().set("Here was");
    model.read();
    assertEquals(List.of("was"), page(model).strange());
    model.promptProperty().set("nothing known");
    model.read();
    assertEquals(Message.of("write.problem.unknown"), page(model).problem());
  }
}
