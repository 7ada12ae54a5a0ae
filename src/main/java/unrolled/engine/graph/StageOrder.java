package unrolled.engine.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/// Condenses operations into stages: strongly connected components (Tarjan) in topological order, ties in the order in
/// which the equations name them.
final class StageOrder {
  private final List<Differentiable> ops;
  private final Graph graph;
  private final int[][] readers;
  private final int[] index;
  private final int[] low;
  private final int[] component;
  private final Deque<Integer> stack = new ArrayDeque<>();
  private int visited;
  private int components;

  private StageOrder(Graph graph) {
    this.graph = graph;
    ops = graph.ops();
    readers = new int[ops.size()][];
    index = new int[ops.size()];
    low = new int[ops.size()];
    component = new int[ops.size()];
    java.util.Arrays.fill(component, -1);
    connect();
  }

  /// The stages of a graph whose operations and gradient buffers are known.
  static List<Stage> of(Graph graph) {
    StageOrder order = new StageOrder(graph);
    for (int op = 0; op < order.ops.size(); op++) {
      if (order.index[op] == 0) {
        order.visit(op);
      }
    }
    return order.stages();
  }

  private void connect() {
    Map<Variable, List<Integer>> readersOf = new HashMap<>();
    for (int op = 0; op < ops.size(); op++) {
      for (Operand operand : ops.get(op).operands()) {
        readersOf.computeIfAbsent(operand.variable(), _ -> new ArrayList<>()).add(op);
      }
    }
    for (int op = 0; op < ops.size(); op++) {
      readers[op] = ops.get(op).results().stream()
          .flatMap(result -> readersOf.getOrDefault(result, List.of()).stream())
          .mapToInt(Integer::intValue)
          .distinct()
          .sorted()
          .toArray();
    }
  }

  private void visit(int op) {
    index[op] = ++visited;
    low[op] = visited;
    stack.push(op);
    for (int reader : readers[op]) {
      if (index[reader] == 0) {
        visit(reader);
        low[op] = Math.min(low[op], low[reader]);
      } else if (component[reader] < 0) {
        low[op] = Math.min(low[op], index[reader]);
      }
    }
    if (low[op] == index[op]) {
      int member;
      do {
        member = stack.pop();
        component[member] = components;
      } while (member != op);
      components++;
    }
  }

  private List<Stage> stages() {
    List<List<Integer>> members = new ArrayList<>();
    int[] waiting = new int[components];
    for (int i = 0; i < components; i++) {
      members.add(new ArrayList<>());
    }
    for (int op = 0; op < ops.size(); op++) {
      members.get(component[op]).add(op);
      for (int reader : readers[op]) {
        waiting[component[reader]] += component[reader] == component[op] ? 0 : 1;
      }
    }
    PriorityQueue<List<Integer>> ready = new PriorityQueue<>(Comparator.comparing(List::getFirst));
    members.stream().filter(member -> waiting[component[member.getFirst()]] == 0).forEach(ready::add);
    List<Stage> stages = new ArrayList<>();
    while (!ready.isEmpty()) {
      List<Integer> next = ready.remove();
      stages.add(stage(next));
      for (int op : next) {
        for (int reader : readers[op]) {
          boolean free = component[reader] != component[op] && --waiting[component[reader]] == 0;
          if (free) {
            ready.add(members.get(component[reader]));
          }
        }
      }
    }
    return stages;
  }

  private Stage stage(List<Integer> members) {
    List<Differentiable> own = members.stream().map(ops::get).toList();
    boolean recurrent = own.stream().flatMap(op -> op.operands().stream()).anyMatch(o -> o.shift() != 0);
    return new Stage(own, recurrent, own.getFirst().result().direction(), graph);
  }
}
