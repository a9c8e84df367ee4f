package dev.pgwright.advise.select;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/// Chooses indexes.
///
/// Greedy choices of several kinds start it; prices for what an index is to each query give a lower
/// bound and better choices; both together show which indexes no better choice has. What is left is
/// searched by branch and bound.
public final class Selector {

  /// Steps for the search; a second takes some hundred millions.
  private static final long WORK = 6_000_000_000L;

  private static final double[] EXPONENTS = {1, 0, 0.5};

  /// How many indexes are searched alone before all of them are.
  private static final int[] KERNELS = {60, 120, 240};

  private static final long KERNEL_WORK = 350_000_000L;

  /// How often indexes that cannot matter are left out before the search.
  private static final int REDUCTIONS = 4;

  /// So few are chosen from by looking at every choice.
  private static final int FEW = 12;

  private final CostTable table;
  private final Limits limits;
  private final Work work;
  private double lower;
  private SequencedSet<String> chosen = new LinkedHashSet<>();

  private Selector(CostTable table, Limits limits, Work work) {
    this.table = table;
    this.limits = limits;
    this.work = work;
  }

  /// The cheapest indexes for a workload that fit into a limit.
  ///
  /// Where several choices cost the same, the smaller one is taken, then that with fewer indexes.
  /// The order of the table does not matter.
  ///
  /// @param limitMb storage for all of them; infinite where there is no limit
  public static Selection select(CostTable table, double limitMb) {
    return select(table, Limits.ofMb(limitMb));
  }

  /// The same with limits of number.
  public static Selection select(CostTable table, Limits limits) {
    return select(table, limits, WORK);
  }

  static Selection select(CostTable table, Limits limits, long steps) {
    var selector = new Selector(table, limits, new Work(steps));
    selector.run();
    return selector.selection();
  }

  private void run() {
    Instance instance = Instance.of(table, limits);
    Choice best = portfolio(instance);
    if (instance.indexes() <= FEW) {
      best.become(all(instance));
    }
    keep(best);
    for (int reduction = 0; ; reduction++) {
      var search = new Search(instance, work, best);
      lower = Math.max(lower, search.root());
      keep(best);
      if (reduction == 0) {
        kernels(instance, search);
        best.become(known(instance));
      }
      boolean[] left = search.left();
      int gone = 0;
      for (boolean it : left) {
        gone += it ? 0 : 1;
      }
      if (gone * 10 < left.length || reduction == REDUCTIONS) {
        lower = Math.max(lower, search.run());
        keep(best);
        return;
      }
      instance = Instance.of(without(instance, left), limits);
      best = known(instance);
    }
  }

  /// The best of all choices, looked at one by one; each differs from the one before in one index.
  private Choice all(Instance instance) {
    var choice = new Choice(instance, work);
    var best = new Choice(instance, work);
    for (int number = 1; number < 1 << instance.indexes(); number++) {
      int index = Integer.numberOfTrailingZeros(number);
      if (choice.chosen[index]) {
        choice.drop(index);
      } else {
        choice.add(index);
      }
      choice.settle();
      if (choice.fits() && choice.beats(best)) {
        best.become(choice);
      }
    }
    return best;
  }

  /// Searches among the most attractive indexes alone, where a search is quick.
  private void kernels(Instance instance, Search search) {
    for (int count : KERNELS) {
      if (count < instance.indexes() && !work.over()) {
        Instance kernel = Instance.of(without(instance, search.attractive(count)), limits);
        Choice best = known(kernel);
        var some = new Work(KERNEL_WORK);
        var inner = new Search(kernel, some, best);
        inner.root();
        inner.run();
        work.spend(KERNEL_WORK - some.left());
        keep(best);
      }
    }
  }

  private void keep(Choice best) {
    chosen = new LinkedHashSet<>();
    for (int index = 0; index < best.chosen.length; index++) {
      if (best.chosen[index]) {
        chosen.add(best.instance.ids.get(index));
      }
    }
  }

  /// The table without indexes that are of no use any more; what is chosen stays.
  private CostTable without(Instance instance, boolean[] left) {
    var ids = new LinkedHashSet<>(chosen);
    for (int index = 0; index < left.length; index++) {
      if (left[index]) {
        ids.add(instance.ids.get(index));
      }
    }
    return new CostTable(
        table.queries(),
        table.indexes().stream().filter(it -> ids.contains(it.id())).toList(),
        table.configurations());
  }

  private Choice known(Instance instance) {
    var choice = new Choice(instance, work);
    for (String id : chosen) {
      choice.add(instance.ids.indexOf(id));
    }
    choice.settle();
    return choice;
  }

  private Choice portfolio(Instance instance) {
    var best = new Choice(instance, work);
    for (double exponent : EXPONENTS) {
      for (boolean pairs : new boolean[] {true, false}) {
        var choice = new Choice(instance, work);
        new Fill(instance, exponent, pairs, new boolean[instance.indexes()]).run(choice);
        if (choice.beats(best)) {
          best.become(choice);
        }
      }
    }
    new Improve(instance, work).touch(best);
    return best;
  }

  private Selection selection() {
    Instance instance = Instance.of(table, limits);
    Choice best = known(instance);
    List<String> ids = new ArrayList<>(chosen);
    double whole = table.queries().stream().mapToDouble(it -> it.weight() * it.cost()).sum();
    double proven =
        Math.min(lower, best.cost() * (1 - (work.mostlyOver() ? Search.LATE_PROOF : Search.PROOF)));
    double gap = best.cost() - proven;
    double bound =
        gap <= 2 * Search.PROOF * best.cost() ? 0 : gap / Math.max(proven, 1e-9 * best.cost());
    return new Selection(
        ids,
        best.cost(),
        whole == 0 ? 1 : best.cost() / whole,
        best.size(),
        bound == 0 ? best.cost() : proven,
        bound);
  }
}
