package unrolled.engine.io;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.engine.Reference;

/// Damages good files at random: whatever comes of it, a reader returns or throws a `FileProblem` of one
/// line, and allocates in proportion to the file.
class MutationTest {
  private static final int MUTANTS = 1500;

  /// Generous: the first file of a run also loads classes.
  private static final long ALLOCATION_FLOOR = 8L << 20;

  private static final int ALLOCATION_PER_BYTE = 100;
  private static final byte[] TEMPTING = "{}[],:\"\\-0123456789eE.N \ufffd".getBytes(StandardCharsets.UTF_8);

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @TempDir
  private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"edge_dtypes.safetensors", "lstm_l1.f64.safetensors", "bad_overlap.safetensors"})
  void damagedSafetensorsAreReadOrRefused(String name) throws IOException {
    int[] refused = damage(name, Safetensors::read);
    assertTrue(refused[0] > MUTANTS / 4, () -> refused[0] + " refused");
  }

  @ParameterizedTest
  @ValueSource(strings = {"toy_ab_identity.json", "edge_dtypes.json", "clip_grad_value.json"})
  void damagedJsonIsReadOrRefused(String name) throws IOException {
    int[] refused = damage(name, TensorFile::read);
    assertTrue(refused[0] > MUTANTS / 4, () -> refused[0] + " refused");
  }

  @Test
  void everyTruncationIsRefused() throws IOException {
    byte[] safetensors = Files.readAllBytes(Reference.path("edge_dtypes.safetensors"));
    byte[] json = Files.readAllBytes(Reference.path("edge_dtypes.json"));
    for (int length = 0; length < safetensors.length; length++) {
      assertTrue(isRefused(Arrays.copyOf(safetensors, length), Safetensors::read), "safetensors " + length);
    }
    int end = new String(json, StandardCharsets.UTF_8).stripTrailing().length();
    for (int length = 0; length < end; length++) {
      assertTrue(isRefused(Arrays.copyOf(json, length), TensorFile::read), "json " + length);
    }
  }

  private int[] damage(String name, Reader reader) throws IOException {
    byte[] good = Files.readAllBytes(Reference.path(name));
    Random random = new Random(name.hashCode());
    int[] refused = {0};
    for (int i = 0; i < MUTANTS; i++) {
      if (isRefused(mutant(good, random), reader)) {
        refused[0]++;
      }
    }
    return refused;
  }

  private static byte[] mutant(byte[] good, Random random) {
    byte[] bytes = good.clone();
    for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
      int at = random.nextInt(Math.min(bytes.length, random.nextBoolean() ? 32 : bytes.length));
      int length = Math.min(random.nextInt(12), bytes.length - at);
      switch (random.nextInt(5)) {
        case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> bytes[at] = TEMPTING[random.nextInt(TEMPTING.length)];
        case 2 -> bytes[at] = (byte) random.nextInt();
        case 3 -> System.arraycopy(bytes, random.nextInt(bytes.length - length), bytes, at, length);
        default -> {
          byte[] shorter = Arrays.copyOf(bytes, Math.max(1, bytes.length - length));
          System.arraycopy(bytes, Math.min(bytes.length, at + length), shorter, at < shorter.length ? at : 0,
              Math.max(0, Math.min(shorter.length - at, bytes.length - at - length)));
          bytes = shorter;
        }
      }
    }
    return bytes;
  }

  private boolean isRefused(byte[] bytes, Reader reader) throws IOException {
    Path file = Files.write(folder.resolve("mutant"), bytes);
    long before = threads.getCurrentThreadAllocatedBytes();
    boolean refused = false;
    try {
      reader.read(file);
    } catch (FileProblem problem) {
      refused = true;
      String sentence = problem.getMessage();
      assertTrue(sentence.startsWith(file + ": ") && sentence.lines().count() == 1, sentence);
    }
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;
    long allowed = ALLOCATION_FLOOR + (long) ALLOCATION_PER_BYTE * bytes.length;
    assertTrue(allocated < allowed, () -> allocated + " bytes allocated for a file of " + bytes.length);
    return refused;
  }

  @FunctionalInterface
  private interface Reader {
    Object read(Path file) throws FileProblem;
  }
}
