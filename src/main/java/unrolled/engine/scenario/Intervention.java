package unrolled.engine.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.Frozen;
import unrolled.engine.graph.Graph;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Product;
import unrolled.engine.graph.Role;
import unrolled.engine.graph.Variable;
import unrolled.engine.math.Gemm;

/// One thing done to a network to see what would be otherwise.
public sealed interface Intervention {
  /// The execution that is run instead of one that is ready.
  ///
  /// @throws IllegalArgumentException when it cannot be done there: see [#isPossible(Execution)]
  Execution on(Execution ready);

  /// Whether a network has what this is done to.
  boolean isPossible(Execution execution);

  /// W_hh = 0 in every layer, with the rows of all gates: no weight carries the state over. The carry of a gated cell
  /// (f ⊙ c, z ⊙ h) is left. ∂L/∂W_hh is the slope at 0.
  record CutRecurrence() implements Intervention {
    @Override
    public Execution on(Execution ready) {
      recurrent(ready).forEach(weight -> Arrays.fill(ready.memory().values(weight), 0));
      return ready;
    }

    @Override
    public boolean isPossible(Execution execution) {
      return !recurrent(execution).isEmpty();
    }

    private static List<Variable> recurrent(Execution execution) {
      return execution.graph().ops().stream()
          .filter(op -> op instanceof Product product && product.input().shift() != 0)
          .map(op -> ((Product) op).weight().variable())
          .filter(weight -> !weight.held())
          .distinct()
          .toList();
    }
  }

  /// The inputs of two timesteps exchanged, in every sequence; an encoder's are in another alphabet than a decoder's.
  ///
  /// @param first a timestep, counted from 0
  /// @param second another
  record SwapInputs(int first, int second) implements Intervention {
    @Override
    public Execution on(Execution ready) {
      if (!isPossible(ready)) {
        throw new IllegalArgumentException("There are no timesteps " + first + " and " + second + ".");
      }
      Memory memory = ready.memory();
      for (Variable variable : ready.graph().variables()) {
        if (variable.role() == Role.IDS || variable.role() == Role.INPUT) {
          Object all = variable.isSymbols() ? memory.ids(variable) : memory.values(variable);
          int block = memory.size(variable) / memory.timesteps();
          Object kept = variable.isSymbols() ? new int[block] : new double[block];
          System.arraycopy(all, first * block, kept, 0, block);
          System.arraycopy(all, second * block, all, first * block, block);
          System.arraycopy(kept, 0, all, second * block, block);
        }
      }
      return ready;
    }

    @Override
    public boolean isPossible(Execution execution) {
      int last = execution.memory().timesteps() - 1;
      return first != second && Math.min(first, second) >= 0 && Math.max(first, second) <= last
          && execution.graph().blocks().stream()
              .allMatch(block -> block.span().contains(first) == block.span().contains(second));
    }
  }

  /// At what a gate is frozen.
  enum Level {
    /// Closed.
    ZERO,
    /// Open.
    ONE,
    /// At every timestep what it is there without the intervention.
    VALUE;

    /// Its name in texts.
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// A gate held at every timestep, in every layer, whatever goes in. What it would have been computed from gets no
  /// gradient through it; ∂L/∂gate says how L would change if it were held elsewhere.
  ///
  /// @param letter the gate: `f`
  /// @param unit the unit that is held, counted from 0; −1 for all
  /// @param level where it is held
  record FreezeGate(String letter, int unit, Level level) implements Intervention {
    @Override
    public Execution on(Execution ready) {
      if (!isPossible(ready)) {
        throw new IllegalArgumentException("There is no gate " + letter + " with unit " + unit + ".");
      }
      Graph graph = ready.graph();
      for (Variable gate : gates(ready.graph())) {
        graph = Frozen.in(graph, gate, unit);
      }
      Execution frozen = ready.on(graph, Gemm.create());
      if (level == Level.VALUE) {
        ready.forward();
      }
      for (Variable gate : gates(ready.graph())) {
        double[] held = frozen.memory().values(graph.variable(Frozen.held(gate, unit)));
        switch (level) {
          case ZERO -> Arrays.fill(held, 0);
          case ONE -> Arrays.fill(held, 1);
          case VALUE -> System.arraycopy(ready.memory().values(gate), 0, held, 0, held.length);
        }
      }
      return frozen;
    }

    @Override
    public boolean isPossible(Execution execution) {
      List<Variable> gates = gates(execution.graph());
      return !gates.isEmpty() && gates.stream().allMatch(gate -> unit >= Frozen.ALL && unit < gate.width());
    }

    private List<Variable> gates(Graph graph) {
      return graph.variables().stream()
          .filter(each -> each.role() == Role.GATE && each.symbol().letter().equals(letter))
          .toList();
    }
  }
}
