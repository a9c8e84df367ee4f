package dev.pgwright.advise.select;

/// The least that indexes can cost within the limit where parts of one may be taken.
final class Knapsack {

  private final Instance instance;
  private final int[] order;
  private final double[] ratio;
  private double rate;

  Knapsack(Instance instance) {
    this.instance = instance;
    this.order = new int[instance.indexes()];
    this.ratio = new double[instance.indexes()];
  }

  /// What one more megabyte would save at the last solution.
  double rate() {
    return rate;
  }

  /// Solves the relaxation with one row, the storage.
  ///
  /// @param price of each index, negative where it is to be had
  /// @param decided as in [Relaxation#decided]
  /// @param part receives how much of each index is taken
  /// @return the sum of the prices of what is taken; infinite where what is decided does not fit
  double solve(double[] price, byte[] decided, double[] part) {
    double room = instance.limit;
    double sum = 0;
    int count = 0;
    for (int index = 0; index < price.length; index++) {
      part[index] = 0;
      if (decided[index] > 0) {
        part[index] = 1;
        room -= instance.size[index];
        sum += price[index];
      } else if (decided[index] == 0 && price[index] < 0) {
        if (instance.size[index] <= 0) {
          part[index] = 1;
          sum += price[index];
        } else {
          ratio[index] = price[index] / instance.size[index];
          order[count++] = index;
        }
      }
    }
    rate = 0;
    boolean full = instance.counted && crowded(decided);
    return room < 0 || full ? Double.POSITIVE_INFINITY : sum + take(count, room, price, part);
  }

  /// Whether more indexes are decided to be there than there may be.
  private boolean crowded(byte[] decided) {
    int counted = 0;
    int[] perGroup = new int[instance.groups];
    boolean crowded = false;
    for (int index = 0; index < decided.length; index++) {
      int group = instance.group[index];
      if (decided[index] > 0 && group >= 0) {
        counted++;
        crowded |= ++perGroup[group] > instance.limits.perTable();
      }
    }
    return crowded || counted > instance.limits.indexes();
  }

  /// Takes the best by ratio; the order is found only as far as needed.
  private double take(int count, double room, double[] price, double[] part) {
    double left = room;
    double sum = 0;
    int from = 0;
    int to = count;
    while (from < to) {
      int middle = partition(from, to);
      double block = 0;
      for (int i = from; i <= middle; i++) {
        block += instance.size[order[i]];
      }
      if (block <= left) {
        for (int i = from; i <= middle; i++) {
          part[order[i]] = 1;
          sum += price[order[i]];
        }
        left -= block;
        from = middle + 1;
      } else if (middle == from) {
        double share = left / instance.size[order[from]];
        part[order[from]] = share;
        rate = -ratio[order[from]];
        return sum + share * price[order[from]];
      } else {
        to = middle + 1;
      }
    }
    return sum;
  }

  /// Brings the smaller ratios to the front.
  ///
  /// @return the last place of the smaller ones, `from` at least and less than `to`
  private int partition(int from, int to) {
    int pivot = order[(from + to - 1) >>> 1];
    double by = ratio[pivot];
    int i = from - 1;
    int j = to;
    while (true) {
      do {
        i++;
      } while (less(ratio[order[i]], order[i], by, pivot));
      do {
        j--;
      } while (less(by, pivot, ratio[order[j]], order[j]));
      if (i >= j) {
        return j;
      }
      int swap = order[i];
      order[i] = order[j];
      order[j] = swap;
    }
  }

  private static boolean less(double a, int indexA, double b, int indexB) {
    return a < b || (a == b && indexA < indexB);
  }
}
