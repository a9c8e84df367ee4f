package dev.pgwright.advise.select;

import java.util.Arrays;

/// Adds what saves most until nothing more fits or saves: one index at a time, or two that are of
/// use only together.
final class Fill {

  /// The pairs that are looked at for each query.
  private static final int PAIRS = 6;

  private final Instance instance;

  /// How much the size of an index counts against what it saves: 0 not at all, 1 saving per size.
  private final double exponent;

  private final boolean pairs;
  private final boolean[] barred;
  private final double smallest;
  private int first;
  private int second;
  private double merit;

  /// @param pairs whether two indexes are tried together
  /// @param barred indexes that are not added, by number; read as they are at each step
  Fill(Instance instance, double exponent, boolean pairs, boolean[] barred) {
    this.instance = instance;
    this.exponent = exponent;
    this.pairs = pairs;
    this.barred = barred;
    this.smallest =
        Math.max(1e-300, Arrays.stream(instance.size).filter(it -> it > 0).min().orElse(1));
  }

  void run(Choice choice) {
    while (look(choice)) {
      choice.add(first);
      if (second >= 0) {
        choice.add(second);
      }
    }
  }

  private boolean look(Choice choice) {
    first = -1;
    second = -1;
    merit = 0;
    double least = Choice.NOISE * choice.cost();
    for (int index = 0; index < instance.indexes(); index++) {
      if (candidate(choice, index)) {
        offer(index, -1, choice.gain(index), least);
      }
    }
    if (pairs) {
      lookAtPairs(choice, least);
    }
    return first >= 0;
  }

  private boolean candidate(Choice choice, int index) {
    return !choice.chosen[index] && !barred[index] && choice.fits(index);
  }

  private void offer(int index, int partner, double gain, double least) {
    double size = instance.size[index] + (partner < 0 ? 0 : instance.size[partner]);
    double worth = gain / Math.pow(Math.max(size, smallest), exponent);
    if (gain > least && worth > merit) {
      merit = worth;
      first = index;
      second = partner;
    }
  }

  /// Looks at the pairs that would save most of some query's cost.
  private void lookAtPairs(Choice choice, double least) {
    Choice with = choice.copy();
    for (int query = 0; query < instance.queries(); query++) {
      double taken = choice.value(query);
      int looked = 0;
      for (int way = instance.way[query];
          way < instance.way[query + 1] && instance.value[way] < taken && looked < PAIRS;
          way++) {
        if (choice.lacking(way) == 2 && lookAtPair(choice, with, way, least)) {
          looked++;
        }
      }
    }
  }

  private boolean lookAtPair(Choice choice, Choice with, int way, double least) {
    int index = choice.missing(way, -1);
    int partner = choice.missing(way, index);
    if (!candidate(choice, index)
        || !candidate(choice, partner)
        || choice.size() + instance.size[index] + instance.size[partner] > instance.limit) {
      return false;
    }
    with.become(choice);
    with.add(index);
    if (!with.fits(partner)) {
      return false;
    }
    offer(index, partner, choice.gain(index) + with.gain(partner), least);
    return true;
  }
}
