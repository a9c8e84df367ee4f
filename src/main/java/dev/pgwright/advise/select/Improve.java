package dev.pgwright.advise.select;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// Local search: drops, additions and exchanges of indexes and pairs, each followed by filling up
/// what became free, as long as the choice gets better.
final class Improve {

  /// The indexes, and the pairs, that a round tries to force in.
  private static final int FORCED = 60;

  private static final int ROUNDS = 12;

  private final Instance instance;
  private final Work work;
  private final boolean[] barred;
  private final Fill bySize;
  private final Fill bySaving;
  private final Fill withPairs;

  Improve(Instance instance, Work work) {
    this.instance = instance;
    this.work = work;
    this.barred = new boolean[instance.indexes()];
    this.bySize = new Fill(instance, 1, false, barred);
    this.bySaving = new Fill(instance, 0, false, barred);
    this.withPairs = new Fill(instance, 1, true, barred);
  }

  /// Makes a choice that fits as good as single moves can make it.
  void run(Choice choice) {
    boolean better = true;
    for (int round = 0; better && round < ROUNDS && !work.over(); round++) {
      withPairs.run(choice);
      better = prune(choice);
      better |= exchangeOut(choice);
      better |= exchangeIn(choice);
      better |= exchangePairs(choice);
    }
    prune(choice);
    choice.settle();
  }

  /// The cheap part of [#run]: nothing is exchanged.
  void touch(Choice choice) {
    bySize.run(choice);
    prune(choice);
    choice.settle();
  }

  /// Drops what costs more to write than it saves, or nothing uses.
  private boolean prune(Choice choice) {
    boolean any = false;
    boolean again = true;
    while (again) {
      again = false;
      for (int index = 0; index < instance.indexes(); index++) {
        if (choice.chosen[index] && choice.loss(index) <= 0) {
          choice.drop(index);
          again = true;
          any = true;
        }
      }
    }
    return any;
  }

  private boolean exchangeOut(Choice choice) {
    boolean any = false;
    for (int index = 0; index < instance.indexes() && !work.over(); index++) {
      if (choice.chosen[index]) {
        any |= withoutOne(choice, index, bySize) || withoutOne(choice, index, bySaving);
      }
    }
    return any;
  }

  private boolean withoutOne(Choice choice, int index, Fill fill) {
    Choice trial = choice.copy();
    trial.drop(index);
    barred[index] = true;
    fill.run(trial);
    barred[index] = false;
    return keep(choice, trial);
  }

  private boolean exchangeIn(Choice choice) {
    boolean any = false;
    double[] gain = new double[instance.indexes()];
    for (int index = 0; index < gain.length; index++) {
      gain[index] = choice.chosen[index] ? 0 : choice.gain(index);
    }
    var order = new LinkedHashSet<Integer>();
    order.addAll(best(gain, index -> gain[index]));
    order.addAll(best(gain, index -> gain[index] / Math.max(instance.size[index], 1e-9)));
    for (int index : order) {
      if (!work.over() && !choice.chosen[index]) {
        any |= forced(choice, index, -1);
      }
    }
    return any;
  }

  private static List<Integer> best(double[] gain, IntToDoubleFunction merit) {
    return IntStream.range(0, gain.length)
        .filter(index -> gain[index] > 0)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer index) -> -merit.applyAsDouble(index)))
        .limit(FORCED)
        .toList();
  }

  /// Puts one or two indexes in, whatever has to go for them.
  private boolean forced(Choice choice, int index, int partner) {
    Choice trial = choice.copy();
    trial.add(index);
    if (partner >= 0 && !trial.chosen[partner]) {
      trial.add(partner);
    }
    while (!trial.fits()) {
      int worst = leastMissed(trial, index, partner);
      if (worst < 0) {
        return false;
      }
      trial.drop(worst);
    }
    bySize.run(trial);
    return keep(choice, trial);
  }

  private int leastMissed(Choice choice, int index, int partner) {
    int worst = -1;
    double least = Double.POSITIVE_INFINITY;
    double over = choice.size() - instance.limit;
    for (int it = 0; it < instance.indexes(); it++) {
      boolean helps = over > 0 ? instance.size[it] > 0 : choice.crowds(it);
      if (choice.chosen[it] && it != index && it != partner && helps) {
        double freed = over > 0 ? Math.min(instance.size[it], over) : 1;
        double missed = Math.max(0, choice.loss(it)) / freed;
        if (missed < least) {
          least = missed;
          worst = it;
        }
      }
    }
    return worst;
  }

  private boolean exchangePairs(Choice choice) {
    boolean any = false;
    for (int way : promising(choice)) {
      if (choice.lacking(way) == 2 && !work.over()) {
        int index = choice.missing(way, -1);
        any |= forced(choice, index, choice.missing(way, index));
      }
    }
    return any;
  }

  /// Ways that lack two indexes, those first that save most of their query's cost.
  private List<Integer> promising(Choice choice) {
    var ways = new ArrayList<Integer>();
    for (int query = 0; query < instance.queries(); query++) {
      double value = choice.value(query);
      int found = 0;
      for (int way = instance.way[query];
          way < instance.way[query + 1] && instance.value[way] < value && found < 3;
          way++) {
        if (choice.lacking(way) == 2) {
          ways.add(way);
          found++;
        }
      }
    }
    ways.sort(
        Comparator.comparingDouble(
            (Integer way) -> instance.value[way] - choice.value(instance.queryOfWay[way])));
    return ways.subList(0, Math.min(FORCED, ways.size()));
  }

  private static boolean keep(Choice choice, Choice trial) {
    if (trial.beats(choice)) {
      choice.become(trial);
      return true;
    }
    return false;
  }
}
