package unrolled.ui.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.Setup;
import unrolled.engine.session.Known;
import unrolled.engine.session.SavedPlace;
import unrolled.engine.session.SavedSession;
import unrolled.engine.session.SavedStep;
import unrolled.engine.session.SavedTraining;
import unrolled.engine.trace.Granularity;
import unrolled.ui.settings.MemoryStore;
import unrolled.ui.settings.Settings;
import unrolled.ui.text.Language;
import unrolled.ui.text.Message;
import unrolled.ui.text.Strings;

class FileViewModelTest {
  @TempDir
  private Path folder;

  private final Settings settings = new Settings(new MemoryStore());
  private final Seeds seeds = new Seeds();
  private final FileViewModel model =
      new FileViewModel(seeds, settings, Known.of(List.of("step")), Runnable::run, Runnable::run);
  private final List<String> left = new ArrayList<>();

  /// Sessions that differ in a seed.
  private static final class Seeds implements FileViewModel.Content {
    private long seed = 1;

    @Override
    public Object now() {
      return seed;
    }

    @Override
    public boolean isWhole() {
      return seed != 13;
    }

    @Override
    public CompletableFuture<SavedSession> keep() {
      Setup now = Setup.standard();
      return CompletableFuture.completedFuture(new SavedSession("step",
          new SavedStep(now.withPreset(now.preset(), now.initializer(), seed), null, List.of(), null,
              new SavedStep.Typed("", ""), new SavedPlace(0, Granularity.OP, null)),
          new SavedTraining(TrainingPlan.standard(), null)));
    }

    @Override
    public void show(SavedSession kept) {
      seed = kept.step().setup().seed();
    }
  }

  private void change(long seed) {
    seeds.seed = seed;
    model.changed();
  }

  private void assertSaid(String key) {
    assertEquals(key, Objects.requireNonNull(model.saidProperty().get()).key());
  }

  @Test
  void whatWasChangedAndTakenBackIsNotAskedAbout() {
    assertFalse(model.unsavedProperty().get());
    change(2);
    assertTrue(model.unsavedProperty().get());
    change(1);
    model.leave(() -> left.add("left"));
    assertNull(model.askingProperty().get());
    assertEquals(List.of("left"), left);
  }

  /// A session with a long text takes a while to be read: that it is being opened is said at once.
  @Test
  void whatTakesLongToOpenIsAnnounced() throws IOException {
    change(2);
    model.save(folder.resolve("long"));
    Path file = folder.resolve("long.unrolled");
    Files.writeString(file, Files.readString(file) + " ".repeat(2_000_000));
    List<String> said = new ArrayList<>();
    model.saidProperty().subscribe(now -> said.add(now == null ? "" : now.key()));
    change(3);
    model.read(file);
    assertEquals(2, seeds.seed);
    assertEquals(List.of("file.saved", "", "file.opening", ""), said);
  }

  @Test
  void aSavedSessionHasANameAndReopens() {
    change(2);
    model.save(folder.resolve("two"));
    assertEquals(folder.resolve("two.unrolled"), model.fileProperty().get());
    assertFalse(model.unsavedProperty().get());
    assertSaid("file.saved");
    change(3);
    assertNull(model.saidProperty().get(), "what was said is over with the next change");
    model.open(folder.resolve("two.unrolled"));
    assertNotNull(model.askingProperty().get());
    assertEquals(3, seeds.seed, "nothing happens before the answer");
    model.stay();
    assertEquals(3, seeds.seed);
    model.open(folder.resolve("two.unrolled"));
    model.go();
    assertEquals(2, seeds.seed);
    assertFalse(model.unsavedProperty().get());
    assertNull(model.askingProperty().get());
  }

  @Test
  void savingFirstGoesOnOnlyWhenItIsSaved() throws IOException {
    change(2);
    model.leave(() -> left.add("left"));
    model.saveAndGo(folder.resolve("missing").resolve("two.unrolled"));
    assertEquals(List.of(), left);
    assertSaid("export.problem.folder-missing");
    assertTrue(model.unsavedProperty().get());
    model.leave(() -> left.add("left"));
    model.saveAndGo(folder.resolve("two.unrolled"));
    assertEquals(List.of("left"), left);
    assertTrue(Files.readString(folder.resolve("two.unrolled")).contains("\"seed\":2"));
  }

  @Test
  void whatIsNotAPartOfAFileIsSaid() {
    change(13);
    model.save(folder.resolve("text.unrolled"));
    assertSaid("file.saved.part");
  }

  @Test
  void aFileThatCannotBeUsedChangesNothingAndSaysWhyInBothLanguages() throws IOException {
    change(2);
    model.save(folder.resolve("good.unrolled"));
    String good = Files.readString(folder.resolve("good.unrolled"));
    Files.writeString(folder.resolve("newer.unrolled"), good.replace("\"version\":1", "\"version\":9"));
    Files.writeString(folder.resolve("cut.unrolled"), good.substring(0, good.length() / 2));
    Files.writeString(folder.resolve("other.unrolled"), "Dear diary");
    List<String> said = new ArrayList<>();
    for (String name : List.of("newer", "cut", "other", "gone", ".")) {
      model.open(folder.resolve(name.equals(".") ? name : name + ".unrolled"));
      Message message = Objects.requireNonNull(model.saidProperty().get());
      said.add(message.key());
      for (Language language : Language.values()) {
        String sentence = new Strings(language).get(message);
        assertTrue(sentence.contains(FileViewModel.name(folder.resolve(name))), sentence);
      }
      assertEquals(2, seeds.seed);
      assertEquals(folder.resolve("good.unrolled"), model.fileProperty().get());
    }
    assertEquals(List.of("file.problem.newer", "file.problem.damaged", "file.problem.damaged",
        "file.problem.gone", "file.problem.damaged"), said);
  }

  @Test
  void theLatestFilesComeFirstAndWhatVanishedIsDropped() throws IOException {
    for (int i = 0; i <= FileViewModel.MOST_RECENT; i++) {
      change(i + 2);
      model.save(folder.resolve(i + ".unrolled"));
    }
    assertEquals(FileViewModel.MOST_RECENT, model.recentProperty().get().size());
    model.open(folder.resolve("3.unrolled"));
    Files.delete(folder.resolve("7.unrolled"));
    model.refresh();
    List<String> names = model.recentProperty().get().stream().map(FileViewModel::name).toList();
    assertEquals(List.of("3.unrolled", "8.unrolled", "6.unrolled", "5.unrolled", "4.unrolled", "2.unrolled",
        "1.unrolled"), names);
    FileViewModel later =
        new FileViewModel(seeds, settings, Known.of(List.of("step")), Runnable::run, Runnable::run);
    later.refresh();
    assertEquals(model.recentProperty().get(), later.recentProperty().get(), "also after a new start");
  }

  @Test
  void aDroppedFileGoesToTheFirstWhoTakesIt() throws IOException {
    List<String> taken = new ArrayList<>();
    boolean[] open = {false};
    Drops drops = new Drops(
        List.of(Drops.Taker.of(".unrolled", file -> taken.add("session " + FileViewModel.name(file))),
            new Drops.Taker(_ -> open[0], file -> taken.add("text " + FileViewModel.name(file)))),
        model::say);
    File session = Files.createFile(folder.resolve("A.UNROLLED")).toFile();
    File text = Files.createFile(folder.resolve("b.txt")).toFile();
    assertTrue(drops.drop(List.of(folder.toFile(), session, text)), "folders are passed over");
    assertFalse(drops.drop(List.of(text)));
    assertSaid("file.drop.unknown");
    open[0] = true;
    assertTrue(drops.drop(List.of(text)));
    assertFalse(drops.drop(List.of(folder.toFile())));
    assertEquals(List.of("session A.UNROLLED", "text b.txt"), taken);
  }
}
