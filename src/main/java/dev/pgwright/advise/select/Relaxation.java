package dev.pgwright.advise.select;

import java.util.Arrays;

/// A lower bound on the cost of every choice: the rule that a way may be taken only where its
/// indexes are there is given up for prices on the slots, and the prices are raised and lowered
/// until the bound is good (Barahona and Anbil's volume algorithm).
///
/// Its second result is for each index how much of it a fractional optimum would have.
final class Relaxation {

  private static final double SHARE = 0.1;

  /// Between 0, all prices move alike, and 1; found by trial.
  private static final double DAMPING = 0.7;

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

  private final double[] used;
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
    used = new double[slots];
    trial = new double[slots];
    usedNow = new double[slots];
    rest = new double[instance.indexes()];
    partNow = new double[instance.indexes()];
    knapsack = new Knapsack(instance);
  }

  private static double[] paces(Instance instance) {
    double[] pace = new double[instance.indexOfSlot.length];
    for (int slot = 0; slot < pace.length; slot++) {
      int query = instance.queryOfSlot[slot];
      pace[slot] = Math.pow(instance.base[query] - instance.value[instance.way[query]], DAMPING);
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
  void raise(double above, int rounds) {
    bound = solve(price);
    System.arraycopy(usedNow, 0, used, 0, used.length);
    System.arraycopy(partNow, 0, part, 0, part.length);
    double step = 1;
    int idle = 0;
    for (int round = 0; round < rounds && bound < above && !work.over(); round++) {
      double norm = direction();
      if (norm <= 0) {
        return;
      }
      double target = Math.max(above - bound, 1e-9 * Math.abs(above));
      double length = step * 1.05 * target / norm;
      for (int slot = 0; slot < trial.length; slot++) {
        trial[slot] =
            Math.max(
                0,
                price[slot]
                    + length * pace[slot] * (used[slot] - part[instance.indexOfSlot[slot]]));
      }
      double now = solve(trial);
      double along = blend();
      if (now > bound) {
        System.arraycopy(trial, 0, price, 0, price.length);
        step = along > 0 ? Math.min(2, step * 1.1) : step;
        bound = now;
        idle = 0;
      } else if (++idle >= 12) {
        step *= 0.66;
        idle = 0;
        if (step < 1e-6) {
          return;
        }
      }
    }
  }

  /// The squared length of the direction in which prices move.
  private double direction() {
    double norm = 0;
    for (int slot = 0; slot < used.length; slot++) {
      double by = used[slot] - part[instance.indexOfSlot[slot]];
      if (by > 0 || price[slot] > 0) {
        norm += pace[slot] * by * by;
      }
    }
    return norm;
  }

  /// Blends the last solution into the average.
  ///
  /// @return whether the last solution points the same way as the average, as a product
  private double blend() {
    double along = 0;
    for (int slot = 0; slot < used.length; slot++) {
      int index = instance.indexOfSlot[slot];
      along += pace[slot] * (usedNow[slot] - partNow[index]) * (used[slot] - part[index]);
      used[slot] += SHARE * (usedNow[slot] - used[slot]);
    }
    for (int index = 0; index < part.length; index++) {
      part[index] += SHARE * (partNow[index] - part[index]);
    }
    return along;
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
