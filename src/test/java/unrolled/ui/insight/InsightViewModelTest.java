package unrolled.ui.insight;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import unrolled.engine.cell.GruCell;
import unrolled.engine.generate.CorpusSpeaker;
import unrolled.engine.generate.Generator;
import unrolled.engine.generate.Speaker;
import unrolled.engine.generate.Spoken;
import unrolled.engine.insight.LookBack;
import unrolled.engine.insight.MemoryLength;
import unrolled.engine.insight.UnitTrack;
import unrolled.engine.text.SampleText;
import unrolled.engine.text.Tokenizer;
import unrolled.engine.text.Vocabulary;
import unrolled.ui.text.Language;
import unrolled.ui.text.Strings;
import unrolled.ui.write.WriteViewModel;

/// What is seen of a text, without a toolkit.
class InsightViewModelTest {
  private final SimpleObjectProperty<@Nullable Speaker> speaker =
      new SimpleObjectProperty<>(Spoken.of(SampleText.ENGLISH));
  private final WriteViewModel writing =
      new WriteViewModel(speaker, "The tide ", Runnable::run, Runnable::run);
  private final InsightViewModel model =
      new InsightViewModel(writing, Runnable::run, Runnable::run, Runnable::run);
  private final InsightWords words = new InsightWords(new Strings(Language.ENGLISH));

  private <I extends Insight> I answer(Class<I> kind) {
    return assertInstanceOf(kind, model.insightProperty().get());
  }

  private void write(int count) {
    for (int i = 0; i < count; i++) {
      writing.step();
    }
  }

  @Test
  void aUnitOverTheWrittenTextIsWhatTheNetworkCarried() {
    write(30);
    model.variableProperty().set("h_l0");
    model.unitProperty().set(7);
    Insight.Unit unit = answer(Insight.Unit.class);
    List<Integer> ids = writing.pageProperty().get().ids();
    Generator generator = new Generator(Spoken.of(SampleText.ENGLISH).reader(List.of()), ids);
    for (int place = 0; place < ids.size(); place++) {
      assertEquals(generator.path().get(place).after().state("h_l0")[7], unit.value(place));
    }
    assertTrue(unit.largest().getFirst().value() >= unit.smallest().getFirst().value());
    UnitTrack.Context most = unit.largest().getFirst();
    assertTrue(words.context(unit, most).contains("⟨"));
    assertTrue(words.place(unit, 2).startsWith("Token 3, “e”: h[8] = "));
  }

  @Test
  void theMemoryIsMeasuredOnTheBeginningOfALongText() {
    Speaker known = Spoken.of(SampleText.ENGLISH);
    int[] text = known.learned();
    int[] book = new int[MemoryMemo.MOST + 5_000];
    Arrays.setAll(book, i -> text[i % 3_000 + i / 3_000]);
    speaker.set(new CorpusSpeaker("book", known.network(), new Tokenizer.Characters(),
        Vocabulary.of(known.tokens(), false), book));
    model.modeProperty().set(InsightMode.LOOK);
    Insight.Look look = answer(Insight.Look.class);
    MemoryLength first = MemoryLength.of(known.network(), Arrays.copyOf(book, MemoryMemo.MOST), 64, 8);
    assertArrayEquals(first.sizes(), Objects.requireNonNull(look.memory()).sizes());
    assertTrue(words.memory(look).contains("first 8,000 tokens"), words.memory(look));
  }

  @Test
  void everyStateAndGateCanBeChosenAndUnitsStayWithinThem() {
    assertEquals(List.of("h_l0", "c_l0"),
        InsightViewModel.names(Spoken.of(SampleText.ENGLISH)).stream()
            .filter(each -> !each.startsWith("gate"))
            .sorted(java.util.Comparator.reverseOrder()).toList());
    for (String name : InsightViewModel.names(Spoken.of(SampleText.ENGLISH))) {
      model.variableProperty().set(name);
      assertEquals(name, answer(Insight.Unit.class).track().variable());
    }
    model.unitProperty().set(99);
    assertEquals(23, model.unitProperty().get());
    model.variableProperty().set("gate_f_l0");
    speaker.set(Spoken.speaker(SampleText.ENGLISH.text(), new GruCell(GruCell.Variant.PYTORCH), 5));
    assertEquals(InsightViewModel.names(Objects.requireNonNull(speaker.get())).getFirst(),
        model.variableProperty().get(), "a GRU has no forget gate");
  }

  @Test
  void aPieceOfTheLearnedTextIsReadTokenByToken() {
    model.sourceProperty().set(TextSource.LEARNED);
    model.pieceProperty().set(1);
    int[] learned = Spoken.of(SampleText.ENGLISH).learned();
    Insight.Unit unit = answer(Insight.Unit.class);
    assertEquals(1_000, unit.inquiry().ids().size());
    assertEquals(learned[1_000], unit.inquiry().ids().getFirst());
    model.pieceProperty().set(9_999);
    assertEquals(InsightViewModel.pieces(Spoken.of(SampleText.ENGLISH)) - 1, model.pieceProperty().get());
    assertEquals(5, unit.largest().size());
  }

  @Test
  void anOutputLooksBackAsTheEngineSays() {
    write(40);
    model.modeProperty().set(InsightMode.LOOK);
    Insight.Look look = answer(Insight.Look.class);
    int[] ids = writing.pageProperty().get().ids().stream().mapToInt(Integer::intValue).toArray();
    assertEquals(ids.length - 2, look.look().place());
    assertEquals(ids[ids.length - 1], look.look().output(), "the one that really follows");
    model.placeProperty().set(20);
    model.whatProperty().set(LookBack.What.LOGIT);
    model.outputProperty().set(look.candidates().getLast());
    look = answer(Insight.Look.class);
    LookBack expected = LookBack.of(Spoken.of(SampleText.ENGLISH).network(),
        new LookBack.Question(ids, 20, look.look().output(), LookBack.What.LOGIT), 200);
    assertArrayEquals(expected.norms(), look.look().norms());
    assertNotNull(look.memory());
    assertTrue(words.memory(look).contains("tokens"));
    assertTrue(words.place(look, 3).contains("gradient norm"));
    assertEquals("Token 30, ", words.place(look, 29).substring(0, 10), "what comes later has no gradient");
    assertTrue(words.sentence(look, false).contains("after token 21"));
  }

  @Test
  void aHeldGateChangesTheContinuation() {
    model.modeProperty().set(InsightMode.PIN);
    model.variableProperty().set("gate_o_l0");
    model.allProperty().set(true);
    model.heldProperty().set(0);
    Insight.Held held = answer(Insight.Held.class);
    assertEquals(9, held.contrast().prompt());
    assertTrue(held.contrast().count() > 20);
    assertTrue(words.sentence(held, false).contains("of 200 tokens differ"));
    held = answer(Insight.Held.class);
    write(200);
    assertEquals(writing.pageProperty().get().ids().subList(0, 209), held.contrast().free(),
        "the free one is what is written");
    assertSame(held, model.insightProperty().get(), "what is written behind the prompt changes nothing");
    writing.setSeed(2);
    assertFalse(held.contrast().free().equals(answer(Insight.Held.class).contrast().free()));
  }

  @Test
  void numbersThatAreNoneAndTextsThatAreNotThereAreSaid() {
    for (InsightMode mode : Stream.of(InsightMode.values()).filter(InsightMode::isOfText).toList()) {
      model.modeProperty().set(mode);
      speaker.set(Spoken.broken(Spoken.of(SampleText.ENGLISH)));
      assertNull(model.insightProperty().get());
      assertTrue(words.sentence(null, model.failedProperty().get()).startsWith("This cannot be shown"));
      speaker.set(Spoken.of(SampleText.ENGLISH));
      assertNotNull(model.insightProperty().get(), mode::id);
    }
    speaker.set(null);
    assertFalse(model.failedProperty().get());
    assertTrue(words.sentence(model.insightProperty().get(), false).startsWith("There is no text yet"));
  }

  @Test
  void oneTokenHasNoSecondCandidate() {
    speaker.set(Spoken.oneToken());
    model.modeProperty().set(InsightMode.LOOK);
    assertEquals(List.of(0), answer(Insight.Look.class).candidates());
    assertTrue(words.memory(answer(Insight.Look.class)).contains("too short"));
    model.modeProperty().set(InsightMode.PIN);
    assertTrue(words.sentence(answer(Insight.Held.class), false).startsWith("Holding it changes none"));
  }

  @Test
  void resetAsksWhatWasAskedAtFirst() {
    Insight first = model.insightProperty().get();
    model.modeProperty().set(InsightMode.PIN);
    model.sourceProperty().set(TextSource.LEARNED);
    model.unitProperty().set(5);
    model.heldProperty().set(1);
    model.reset();
    assertEquals(Objects.requireNonNull(first).inquiry(), answer(Insight.Unit.class).inquiry());
  }

  @Test
  void whileNobodyLooksNothingIsComputed() {
    Insight before = model.insightProperty().get();
    model.activeProperty().set(false);
    write(3);
    assertEquals(before, model.insightProperty().get());
    model.activeProperty().set(true);
    assertEquals(12, answer(Insight.Unit.class).inquiry().ids().size());
  }
}
