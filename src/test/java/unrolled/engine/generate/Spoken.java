package unrolled.engine.generate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import unrolled.engine.cell.Cell;
import unrolled.engine.cell.LstmCell;
import unrolled.engine.data.Batch;
import unrolled.engine.math.Gemm;
import unrolled.engine.math.Seeded;
import unrolled.engine.network.Architecture;
import unrolled.engine.network.Initialization;
import unrolled.engine.network.LossKind;
import unrolled.engine.network.Network;
import unrolled.engine.network.Readout;
import unrolled.engine.text.Corpus;
import unrolled.engine.text.SampleText;
import unrolled.engine.text.Tokenizer;
import unrolled.engine.text.UnusableText;
import unrolled.engine.text.Vocabulary;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.Trainer;
import unrolled.engine.train.TrainingConfig;

/// Small networks that really learned from a text, trained once for all tests.
public final class Spoken {
  private static final int TIMESTEPS = 32;
  private static final int BATCH = 8;
  private static final int HIDDEN = 24;
  private static final int STEPS = 300;
  private static final Map<String, Speaker> KNOWN = new ConcurrentHashMap<>();

  private Spoken() {}

  /// An LSTM that learned a sample text by character.
  public static Speaker of(SampleText text) {
    return KNOWN.computeIfAbsent(text.id(), _ -> speaker(text.text(), new LstmCell(), STEPS));
  }

  /// An LSTM that learned a sample text by word for a while.
  public static Speaker words(SampleText text) {
    return KNOWN.computeIfAbsent(text.id() + " by word",
        _ -> speaker(text.text(), Tokenizer.Words.of(text.text()), new LstmCell(), STEPS / 3));
  }

  /// A network of another cell after a few steps on any text, by character.
  public static Speaker speaker(String text, Cell cell, int steps) {
    return speaker(text, new Tokenizer.Characters(), cell, steps);
  }

  private static Speaker speaker(String text, Tokenizer tokenizer, Cell cell, int steps) {
    try {
      Corpus corpus = Corpus.of(text, tokenizer, 4_000);
      return CorpusSpeaker.of("LSTM " + HIDDEN, trained(corpus, cell, steps), corpus);
    } catch (UnusableText e) {
      throw new IllegalStateException(e);
    }
  }

  /// The same with numbers that are none.
  public static Speaker broken(Speaker speaker) {
    Network network = speaker.network().copy();
    Arrays.fill(network.parameters().get("weight_hh_l0"), Double.NaN);
    return with(speaker, network);
  }

  /// The same words said by another network.
  public static Speaker with(Speaker speaker, Network network) {
    CorpusSpeaker same = (CorpusSpeaker) speaker;
    return new CorpusSpeaker(same.name(), network, same.tokenizer(), same.vocabulary(), same.learned());
  }

  private static Network trained(Corpus corpus, Cell cell, int steps) {
    int words = corpus.vocabulary().size();
    Network network = Network.of(
        Architecture.of(cell, words, HIDDEN).withReadout(Readout.EVERY, words, LossKind.CROSS_ENTROPY));
    RandomGenerator random = Seeded.of(5);
    Initialization.uniform().apply(network, Seeded.of(5));
    int timesteps = Math.min(TIMESTEPS, corpus.size() - 1);
    Batch batch = new Batch(timesteps, BATCH,
        Map.of("x_ids", new int[timesteps * BATCH], "y", new int[timesteps * BATCH]), Map.of());
    Trainer trainer =
        new Trainer(network, TrainingConfig.of(Optimizer.adam(), 0.01), batch, Gemm.create());
    for (int i = 0; i < steps; i++) {
      draw(corpus.ids(), random, batch);
      trainer.load(batch);
      trainer.step();
    }
    trainer.store();
    return network;
  }

  private static void draw(int[] ids, RandomGenerator random, Batch into) {
    for (int row = 0; row < BATCH; row++) {
      int start = random.nextInt(ids.length - into.timesteps());
      for (int time = 0; time < into.timesteps(); time++) {
        into.ids("x_ids")[time * BATCH + row] = ids[start + time];
        into.ids("y")[time * BATCH + row] = ids[start + time + 1];
      }
    }
  }

  /// A network that knows one token only.
  public static Speaker oneToken() {
    Network network = Network.of(
        Architecture.of(new LstmCell(), 1, 3).withReadout(Readout.EVERY, 1, LossKind.CROSS_ENTROPY));
    Initialization.uniform().apply(network, Seeded.of(1));
    return new One(network);
  }

  private record One(Network network) implements Speaker {
    @Override
    public String name() {
      return "one";
    }

    @Override
    public Reader reader(List<Pin> pins) {
      return new Reader.Carrying(network, pins);
    }

    @Override
    public List<String> tokens() {
      return List.of("a");
    }

    @Override
    public Vocabulary.Encoding read(String prompt) {
      List<Integer> known = prompt.chars().filter(each -> each == 'a').map(_ -> 0).boxed().toList();
      return new Vocabulary.Encoding(known, List.of());
    }

    @Override
    public String write(List<Integer> ids) {
      return "a".repeat(ids.size());
    }

    @Override
    public int[] learned() {
      return new int[8];
    }
  }
}
