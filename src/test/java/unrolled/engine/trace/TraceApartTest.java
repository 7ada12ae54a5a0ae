package unrolled.engine.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.engine.formula.Element;
import unrolled.engine.io.FileProblem;

/// A trace that is read by two threads at once, by each in its own way.
class TraceApartTest {
  static Stream<String> models() {
    return TraceTest.models();
  }

  @ParameterizedTest
  @MethodSource("models")
  void setApartItSaysTheSame(String name) throws FileProblem {
    Trace trace = TraceTest.trace(name);
    List<Double> alone = numbers(trace);
    CompletableFuture<List<Double>> beside = CompletableFuture.supplyAsync(() -> numbers(trace.apart()));
    assertEquals(alone, numbers(trace));
    assertEquals(alone, beside.join());
  }

  private static List<Double> numbers(Trace trace) {
    List<Element> all = TraceTest.elements(trace);
    return IntStream.rangeClosed(0, 8).mapToObj(eighth -> trace.at(new Cursor(eighth * trace.size() / 8, 0)))
        .flatMap(view -> all.stream().map(view::number)).toList();
  }
}
