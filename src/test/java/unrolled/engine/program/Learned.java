package unrolled.engine.program;

import java.util.ArrayList;
import java.util.List;
import unrolled.engine.data.Batch;
import unrolled.engine.generate.Generator;
import unrolled.engine.generate.Reader;
import unrolled.engine.generate.Sampling;
import unrolled.engine.graph.Execution;
import unrolled.engine.math.Gemm;
import unrolled.engine.network.Network;
import unrolled.engine.train.Trainer;

/// The article's network, trained for 100 epochs.
///
/// @param program what it was trained on
/// @param network what it learned
/// @param losses the mean loss over all rows after epochs 1, 11, … 91 and 100
public record Learned(TextProgram program, Network network, List<Double> losses) {
  /// Trains it as the program does.
  public static Learned of(TextProgram program, long seed) {
    Network network = ProgramModel.network(program, seed);
    EpochBatches batches = ProgramModel.batches(program, seed);
    Trainer trainer = new Trainer(network, ProgramModel.training(), batches.batch(1), Gemm.create());
    List<Double> losses = new ArrayList<>();
    long steps = (long) ProgramModel.EPOCHS * batches.perEpoch();
    for (long step = 1; step <= steps; step++) {
      trainer.load(batches.batch(step));
      trainer.step();
      boolean printed = step % batches.perEpoch() == 0
          && (batches.epoch(step) % ProgramModel.PRINTED == 1 || step == steps);
      if (printed) {
        trainer.store();
        losses.add(execution(network, batches.all()).forward());
      }
    }
    return new Learned(program, network, losses);
  }

  private static Execution execution(Network network, Batch batch) {
    return Trainer.prepare(network, ProgramModel.training(), batch, Gemm.create(), false);
  }

  /// How many rows it gets right.
  public int right() {
    Batch all = new EpochBatches(program.rows(), 1, 0).all();
    Execution execution = execution(network, all);
    execution.forward();
    double[] logits = execution.memory().values(network.graph().variable("logits"));
    int words = program.dictionary().size();
    int right = 0;
    for (int row = 0; row < all.size(); row++) {
      right += largest(logits, row * words, words) == all.ids("y")[row] ? 1 : 0;
    }
    return right;
  }

  /// Reads as the program does when it generates.
  public Generator generator(String prompt) {
    return new Generator(new Reader.Windowed(network, program.timesteps(), program::window, List.of()),
        program.read(prompt));
  }

  /// The prompt continued greedily, as the program prints it.
  public String say(String prompt, int words) {
    Generator generator = generator(prompt);
    for (int i = 0; i < words; i++) {
      generator.next(Sampling.most());
    }
    List<Integer> ids = generator.ids();
    return program.print(prompt, ids.subList(generator.prompt(), ids.size()));
  }

  private static int largest(double[] numbers, int from, int count) {
    int best = 0;
    for (int i = 1; i < count; i++) {
      best = numbers[from + i] > numbers[from + best] ? i : best;
    }
    return best;
  }
}
