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
  private final int slots;

  /// What is decided about each index: 1 it is there, -1 it is not, 0 nothing.
  final byte[] decided;

  /// The prices of the slots that gave the best bound; behind them, where limits of number can
  /// matter, the price of an index, then those of an index of each table.
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
    this.slots = instance.indexOfSlot.length;
    int prices = slots + (instance.counted ? 1 + instance.groups : 0);
    decided = new byte[instance.indexes()];
    price = new double[prices];
    part = new double[instance.indexes()];
    pace = paces(instance);
    momentum = new double[prices];
    trial = new double[prices];
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

  /// What one more index can be worth at most, on average.
  private double paceOfNumber(int most) {
    double whole = 0;
    for (int query = 0; query < instance.base.length; query++) {
      int first = instance.way[query];
      whole += first < instance.way[query + 1] ? instance.base[query] - instance.value[first] : 0;
    }
    return whole / Math.max(1, most);
  }

  /// Moves the prices of numbers: up where a fractional solution has too many, else down.
  private void stepOfNumbers(double length) {
    double[] over = new double[1 + instance.groups];
    over[0] = -instance.limits.indexes();
    Arrays.fill(over, 1, over.length, -instance.limits.perTable());
    for (int index = 0; index < partNow.length; index++) {
      if (instance.group[index] >= 0) {
        over[0] += partNow[index];
        over[1 + instance.group[index]] += partNow[index];
      }
    }
    for (int i = 0; i < over.length; i++) {
      int most = Math.max(1, i == 0 ? instance.limits.indexes() : instance.limits.perTable());
      double by = Math.clamp(over[i] / most, -1, 1);
      int at = slots + i;
      momentum[at] = MOMENTUM * momentum[at] + (1 - MOMENTUM) * by;
      double whole = paceOfNumber(most);
      trial[at] = Math.max(0, trial[at] + length * whole * momentum[at]);
    }
  }

  /// Decides against indexes that there is no number left for.
  void countDecided() {
    int counted = 0;
    int[] perGroup = new int[instance.groups];
    for (int index = 0; index < decided.length; index++) {
      int group = instance.group[index];
      if (decided[index] > 0 && group >= 0) {
        counted++;
        perGroup[group]++;
      }
    }
    for (int index = 0; index < decided.length; index++) {
      int group = instance.group[index];
      boolean full =
          group >= 0
              && (counted >= instance.limits.indexes()
                  || perGroup[group] >= instance.limits.perTable());
      if (decided[index] == 0 && full) {
        decided[index] = -1;
      }
    }
  }

  /// Moves prices towards where rules are broken, with the momentum of the steps before.
  private void step(double length) {
    if (instance.counted) {
      stepOfNumbers(length);
    }
    for (int slot = 0; slot < slots; slot++) {
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
    for (int slot = 0; slot < slots; slot++) {
      rest[instance.indexOfSlot[slot]] -= prices[slot];
    }
    Arrays.fill(usedNow, 0);
    double sum = instance.counted ? numbered(prices) : 0;
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

  /// Adds the prices of numbers to those of indexes.
  ///
  /// @return what the numbers that are allowed are worth, negative
  private double numbered(double[] prices) {
    for (int index = 0; index < rest.length; index++) {
      int group = instance.group[index];
      rest[index] += group < 0 ? 0 : prices[slots] + prices[slots + 1 + group];
    }
    double sum = prices[slots] > 0 ? -prices[slots] * instance.limits.indexes() : 0;
    for (int group = 0; group < instance.groups; group++) {
      double one = prices[slots + 1 + group];
      sum -= one > 0 ? one * instance.limits.perTable() : 0;
    }
    return sum;
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
