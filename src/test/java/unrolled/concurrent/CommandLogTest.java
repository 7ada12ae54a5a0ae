package unrolled.concurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLogTest {
  @Test
  void ofSeveralChangesAtOneStepTheLastIsKept() {
    CommandLog log = new CommandLog();
    log.add(0, new Command.Pace(1));
    log.add(0, new Command.Pace(2));
    List<Command.Taken> before = log.taken();
    log.add(0, new Command.Run());
    log.add(5, new Command.Pace(3));
    assertEquals(List.of(new Command.Taken(0, new Command.Pace(2))), before);
    assertEquals(List.of(0L, 0L, 5L), log.taken().stream().map(Command.Taken::step).toList());
    log.clear();
    assertEquals(List.of(), log.taken());
  }
}
