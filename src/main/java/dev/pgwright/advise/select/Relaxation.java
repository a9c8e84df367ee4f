package dev.pgwright.advise.select;

import java.util.Arrays;

/// A lower bound on the cost of every choice: the rule that a way may be taken only where its
/// indexes are there is given up for prices on the slots, and the prices are raised and lowered
/// until the bound is good, by subgradients with momentum and steps that get shorter.
///
/// Its second result is for each index how much of it a fractional optimum would have.
final class Relaxation {

  /// How much the last solution counts in the average.
  private static final double SHARE = 0.02;

  private static final double MOMENTUM = 0.95;
  private static final double SHORTEST = 1e-3;

  private final Instance instance;
  private final Work work;

  /// What is decided about each index: 1 it is there, -1 it is not, 0 nothing.
  final byte[] decided;

  /// The prices of the slots that gave the best bound.
  final double[] price;

  /// How much of each index a fractional optimum has, about.
  final double[] part;

  /// How far the price of a slot moves beside others: by what its query can save, so that small
  /// queries find their prices as soon as large ones.
  private final double[] pace;

  private final double[] momentum;
  private final double[] trial;
  private final double[] usedNow;
  private final double[] rest;
  private final double[] partNow;
  private final Knapsack knapsack;
  private double bound = Double.NEGATIVE_INFINITY;

  Relaxation(Instance instance, Work work) {
    this.instance = instance;
    this.work = work;
    int slots = instance.indexOfSlot.length;
    decided = new byte[instance.indexes()];
    price = new double[slots];
    part = new double[instance.indexes()];
    pace = paces(instance);
    momentum = new double[slots];
    trial = new double[slots];
    usedNow = new double[slots];
    rest = new double[instance.indexes()];
    partNow = new double[instance.indexes()];
    knapsack = new Knapsack(instance);
  }

  /// What the query of each slot can save: no price is of use beyond it.
  private static double[] paces(Instance instance) {
    double[] pace = new double[instance.indexOfSlot.length];
    for (int slot = 0; slot < pace.length; slot++) {
      int query = instance.queryOfSlot[slot];
      pace[slot] = instance.base[query] - instance.value[instance.way[query]];
    }
    return pace;
  }

  double bound() {
    return bound;
  }

  /// Raises the bound.
  ///
  /// @param above the cost of the best known choice; nothing more is done once the bound is there
  /// @param rounds at most so many
  /// @param first the length of the first step, as a share of what a query can save; steps get
  ///   shorter to a thousandth of it
  void raise(double above, int rounds, double first) {
    bound = solve(price);
    average(1);
    System.arraycopy(price, 0, trial, 0, trial.length);
    Arrays.fill(momentum, 0);
    double length = first;
    double shorter = Math.pow(SHORTEST, 1.0 / rounds);
    for (int round = 0; round < rounds && bound < above && !work.over(); round++) {
      step(length);
      length *= shorter;
      double now = solve(trial);
      average(SHARE);
      if (now > bound) {
        System.arraycopy(trial, 0, price, 0, price.length);
        bound = now;
      }
    }
  }

  /// Moves prices towards where rules are broken, with the momentum of the steps before.
  private void step(double length) {
    for (int slot = 0; slot < trial.length; slot++) {
      double by = usedNow[slot] - partNow[instance.indexOfSlot[slot]];
      double wanted = by < 0 && trial[slot] <= 0 ? 0 : by;
      momentum[slot] = MOMENTUM * momentum[slot] + (1 - MOMENTUM) * wanted;
      trial[slot] = Math.clamp(trial[slot] + length * pace[slot] * momentum[slot], 0, pace[slot]);
    }
  }

  /// Blends the last solution into the average.
  private void average(double share) {
    for (int index = 0; index < part.length; index++) {
      part[index] += share * (partNow[index] - part[index]);
    }
  }

  /// The bound that prices give.
  private double solve(double[] prices) {
    System.arraycopy(instance.write, 0, rest, 0, rest.length);
    for (int slot = 0; slot < prices.length; slot++) {
      rest[instance.indexOfSlot[slot]] -= prices[slot];
    }
    Arrays.fill(usedNow, 0);
    double sum = 0;
    long looked = 0;
    for (int query = 0; query < instance.base.length; query++) {
      double best = instance.base[query];
      int taken = -1;
      for (int way = instance.way[query]; way < instance.way[query + 1]; way++) {
        looked++;
        if (instance.value[way] >= best) {
          break;
        }
        double value = priced(way, prices);
        if (value < best) {
          best = value;
          taken = way;
        }
      }
      sum += best;
      if (taken >= 0) {
        for (int slot : instance.slots[taken]) {
          usedNow[slot] = 1;
        }
      }
    }
    work.spend(2 * looked + 3L * prices.length + 4L * rest.length);
    return sum + knapsack.solve(rest, decided, partNow);
  }

  private double priced(int way, double[] prices) {
    double value = instance.value[way];
    for (int slot : instance.slots[way]) {
      if (decided[instance.indexOfSlot[slot]] < 0) {
        return Double.POSITIVE_INFINITY;
      }
      value += prices[slot];
    }
    return value;
  }

  /// Decides about every index that no choice cheaper than a given cost can have otherwise.
  ///
  /// @return how many
  int decide(double above) {
    bound = solve(price);
    int count = 0;
    for (int index = 0; index < rest.length; index++) {
      if (decided[index] == 0) {
        double reduced = rest[index] + knapsack.rate() * instance.size[index];
        if (bound + Math.abs(reduced) >= above) {
          decided[index] = (byte) (reduced > 0 ? -1 : 1);
          count++;
        }
      }
    }
    return count;
  }

  /// What an index is worth less than its price in storage at the best prices, as of the last
  /// [#decide]; below 0 where it is worth more.
  double reduced(int index) {
    return rest[index] + knapsack.rate() * instance.size[index];
  }

  /// What an index is worth to all queries together, by the prices of its slots, as of the last
  /// [#decide].
  double worth(int index) {
    return instance.write[index] - rest[index];
  }
}
