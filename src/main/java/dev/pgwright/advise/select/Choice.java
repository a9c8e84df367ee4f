package dev.pgwright.advise.select;

import java.util.Arrays;

/// Indexes that are chosen, with the best way of each query among them; cheap to change.
final class Choice {

  /// Differences of costs below this share of them are noise of the arithmetic.
  static final double NOISE = 1e-12;

  final Instance instance;
  final boolean[] chosen;

  /// The way each query takes; -1 for none.
  final int[] taken;

  private final Work work;
  private double size;
  private double writes;
  private double reads;
  private int count;
  private int counted;
  private final int[] perGroup;

  Choice(Instance instance, Work work) {
    this.instance = instance;
    this.work = work;
    this.chosen = new boolean[instance.indexes()];
    this.taken = new int[instance.queries()];
    this.perGroup = new int[instance.groups];
    Arrays.fill(taken, -1);
    this.reads = Arrays.stream(instance.base).sum();
  }

  Choice copy() {
    var copy = new Choice(instance, work);
    copy.become(this);
    return copy;
  }

  /// Makes this one equal to another one of the same instance.
  void become(Choice other) {
    System.arraycopy(other.chosen, 0, chosen, 0, chosen.length);
    System.arraycopy(other.taken, 0, taken, 0, taken.length);
    size = other.size;
    writes = other.writes;
    reads = other.reads;
    count = other.count;
    counted = other.counted;
    System.arraycopy(other.perGroup, 0, perGroup, 0, perGroup.length);
    work.spend(chosen.length / 8 + taken.length);
  }

  double cost() {
    return reads + writes;
  }

  double size() {
    return size;
  }

  boolean fits() {
    return size <= instance.limit && !crowded();
  }

  boolean fits(int index) {
    int group = instance.group[index];
    return size + instance.size[index] <= instance.limit
        && (group < 0
            || (counted < instance.limits.indexes()
                && perGroup[group] < instance.limits.perTable()));
  }

  /// Whether there are more indexes than there may be.
  private boolean crowded() {
    if (!instance.counted) {
      return false;
    }
    boolean crowded = counted > instance.limits.indexes();
    for (int it : perGroup) {
      crowded |= it > instance.limits.perTable();
    }
    return crowded;
  }

  /// Whether dropping an index helps where there are more than there may be.
  boolean crowds(int index) {
    int group = instance.group[index];
    return group >= 0
        && (counted > instance.limits.indexes() || perGroup[group] > instance.limits.perTable());
  }

  private void number(int index, int by) {
    count += by;
    if (instance.group[index] >= 0) {
      counted += by;
      perGroup[instance.group[index]] += by;
    }
  }

  /// Whether this one is to be preferred: cheaper, else smaller, else fewer.
  boolean beats(Choice other) {
    double noise = NOISE * Math.max(Math.abs(cost()), Math.abs(other.cost()));
    if (Math.abs(cost() - other.cost()) > noise) {
      return cost() < other.cost();
    }
    return size != other.size ? size < other.size : count < other.count;
  }

  void add(int index) {
    chosen[index] = true;
    size += instance.size[index];
    writes += instance.write[index];
    number(index, 1);
    for (int slot : instance.slotsOfIndex[index]) {
      int query = instance.queryOfSlot[slot];
      int best = cheapest(slot, value(query));
      if (best >= 0) {
        reads += instance.value[best] - value(query);
        taken[query] = best;
      }
    }
  }

  void drop(int index) {
    chosen[index] = false;
    number(index, -1);
    size = count == 0 ? 0 : size - instance.size[index];
    writes = count == 0 ? 0 : writes - instance.write[index];
    for (int slot : instance.slotsOfIndex[index]) {
      int query = instance.queryOfSlot[slot];
      if (uses(query, slot)) {
        double before = value(query);
        taken[query] = cheapest(query);
        reads += value(query) - before;
      }
    }
  }

  /// What the workload saves once an index is added, its writes deducted.
  double gain(int index) {
    work.spend(6);
    double gain = -instance.write[index];
    for (int slot : instance.slotsOfIndex[index]) {
      int query = instance.queryOfSlot[slot];
      int best = cheapest(slot, value(query));
      if (best >= 0) {
        gain += value(query) - instance.value[best];
      }
    }
    return gain;
  }

  /// What the workload loses once an index is dropped, its writes deducted.
  double loss(int index) {
    work.spend(6);
    double loss = -instance.write[index];
    chosen[index] = false;
    for (int slot : instance.slotsOfIndex[index]) {
      int query = instance.queryOfSlot[slot];
      if (uses(query, slot)) {
        int best = cheapest(query);
        loss += (best < 0 ? instance.base[query] : instance.value[best]) - value(query);
      }
    }
    chosen[index] = true;
    return loss;
  }

  /// How many indexes of a way are not chosen.
  int lacking(int way) {
    int lacking = 0;
    for (int slot : instance.slots[way]) {
      lacking += chosen[instance.indexOfSlot[slot]] ? 0 : 1;
    }
    work.spend(1);
    return lacking;
  }

  /// The first index of a way that is not chosen and not another one; -1 for none.
  int missing(int way, int but) {
    for (int slot : instance.slots[way]) {
      int index = instance.indexOfSlot[slot];
      if (index != but && !chosen[index]) {
        return index;
      }
    }
    return -1;
  }

  /// Works out size and cost anew, without the rounding of many changes.
  void settle() {
    size = 0;
    writes = 0;
    reads = 0;
    for (int index = 0; index < chosen.length; index++) {
      if (chosen[index]) {
        size += instance.size[index];
        writes += instance.write[index];
      }
    }
    for (int query = 0; query < taken.length; query++) {
      reads += value(query);
    }
  }

  /// What a query costs now.
  double value(int query) {
    return taken[query] < 0 ? instance.base[query] : instance.value[taken[query]];
  }

  private boolean uses(int query, int slot) {
    if (taken[query] >= 0) {
      for (int used : instance.slots[taken[query]]) {
        if (used == slot) {
          return true;
        }
      }
    }
    return false;
  }

  /// The cheapest way below a value that uses a slot, and else only what is chosen; -1 for none.
  private int cheapest(int slot, double below) {
    int[] ways = instance.waysOfSlot[slot];
    int looked = 0;
    int found = -1;
    for (int way : ways) {
      looked++;
      if (instance.value[way] >= below) {
        break;
      }
      if (open(way, slot)) {
        found = way;
        break;
      }
    }
    work.spend(looked + 2);
    return found;
  }

  private int cheapest(int query) {
    int end = instance.way[query + 1];
    int way = instance.way[query];
    while (way < end && !open(way, -1)) {
      way++;
    }
    work.spend(way - instance.way[query] + 1);
    return way < end ? way : -1;
  }

  private boolean open(int way, int granted) {
    for (int slot : instance.slots[way]) {
      if (slot != granted && !chosen[instance.indexOfSlot[slot]]) {
        return false;
      }
    }
    return true;
  }
}
