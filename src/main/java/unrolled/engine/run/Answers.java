package unrolled.engine.run;

import unrolled.engine.graph.Execution;
import unrolled.engine.graph.LossOp;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Role;
import unrolled.engine.graph.SoftmaxCrossEntropy;
import unrolled.engine.graph.Variable;

/// What a network answers: of symbols the probability of the wanted one, of numbers the predicted number beside the
/// wanted one; after the last timestep of every sequence, or at every timestep of the first.
public final class Answers {
  private final boolean byTime;
  private final boolean ofSymbols;
  private final double[] given;
  private final double[] wanted;
  private final int[] asked;

  Answers(Execution execution) {
    Memory memory = execution.memory();
    LossOp loss = execution.graph().lossOp().orElseThrow();
    ofSymbols = loss instanceof SoftmaxCrossEntropy;
    Variable answers = execution.graph().variables().stream()
        .filter(variable -> variable.role() == (ofSymbols ? Role.PROBABILITIES : Role.LOGITS)).findFirst()
        .orElseThrow();
    int rows = memory.values(answers).length / answers.width();
    byTime = rows > memory.batch();
    int every = byTime ? memory.batch() : 1;
    given = new double[rows / every];
    wanted = new double[given.length];
    asked = new int[given.length];
    for (int i = 0; i < given.length; i++) {
      int row = i * every;
      int index = ofSymbols ? memory.ids(loss.target())[row] : 0;
      asked[i] = Math.max(0, index);
      given[i] = index < 0 ? Double.NaN : memory.values(answers)[row * answers.width() + index];
      wanted[i] = ofSymbols ? 1 : memory.values(loss.target())[row];
    }
  }

  /// Whether there is one for every timestep of the first sequence, rather than one for every sequence.
  public boolean areByTime() {
    return byTime;
  }

  /// Whether they are probabilities of wanted symbols, rather than numbers.
  public boolean areOfSymbols() {
    return ofSymbols;
  }

  /// How many there are.
  public int size() {
    return given.length;
  }

  /// The probability of the wanted symbol, or the predicted number; NaN where nothing is wanted.
  public double given(int index) {
    return given[index];
  }

  /// Which of the network's outputs [#given(int)] is: that of the wanted symbol, of numbers the first.
  public int asked(int index) {
    return asked[index];
  }

  /// What would be right: probability 1, or the wanted number.
  public double wanted(int index) {
    return wanted[index];
  }
}
