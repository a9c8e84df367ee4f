package dev.pgwright.advise.select;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Branch and bound around the relaxation: finds the best choice and proves it where the work that
/// is allowed suffices.
final class Search {

  /// A distance to the bound that counts as none, as a share of the cost.
  static final double PROOF = 1e-7;

  /// The same once most of the work is done.
  static final double LATE_PROOF = 1e-4;

  private static final int BATCHES = 4;
  private static final int BATCH = 1500;
  private static final int ROUNDS = 200;

  /// How near to the best a rounded choice has to be, to be worth improving.
  private static final double NEAR = 1.003;

  /// Whether a rounded choice is improved by exchanges.
  private enum Effort {
    NONE,
    /// Where it is near the best.
    SOME,
    ALL
  }

  private final Instance instance;
  private final Work work;
  private final Relaxation relaxation;
  private final Improve improve;
  private final Choice best;

  /// @param best what is known; becomes the best that is found
  Search(Instance instance, Work work, Choice best) {
    this.instance = instance;
    this.work = work;
    this.improve = new Improve(instance, work);
    this.best = best;
    this.relaxation = new Relaxation(instance, work);
  }

  /// Finds prices for the whole, and choices on the way.
  ///
  /// @return a lower bound on the cost of every choice
  double root() {
    double before = Double.NEGATIVE_INFINITY;
    for (int batch = 0; batch < BATCHES && open(); batch++) {
      relaxation.raise(target(), BATCH, batch == 0 ? 0.1 : 0.02);
      round(Effort.NONE);
      if (relaxation.bound() - before < 1e-5 * Math.abs(relaxation.bound())) {
        break;
      }
      before = relaxation.bound();
    }
    if (open()) {
      round(Effort.ALL);
    }
    return Math.min(Math.max(relaxation.bound(), 0), best.cost());
  }

  /// Indexes that no better choice has; true for each that is not among them.
  boolean[] left() {
    relaxation.decide(target());
    boolean[] left = new boolean[instance.indexes()];
    for (int index = 0; index < left.length; index++) {
      left[index] = relaxation.decided[index] >= 0;
    }
    return left;
  }

  /// The indexes that the prices make most attractive; true for each of them.
  boolean[] attractive(int count) {
    relaxation.decide(Double.POSITIVE_INFINITY);
    boolean[] kernel = new boolean[instance.indexes()];
    IntStream.range(0, kernel.length)
        .boxed()
        .sorted(Comparator.comparingDouble(relaxation::reduced))
        .limit(count)
        .forEach(index -> kernel[index] = true);
    return kernel;
  }

  /// Searches until the best choice is proven or the work is over.
  ///
  /// @return a lower bound on the cost of every choice
  double run() {
    double bound = open() ? explore() : relaxation.bound();
    return Math.min(Math.max(bound, 0), best.cost());
  }

  private boolean open() {
    return relaxation.bound() < target() && !work.over();
  }

  /// The cost from which on a choice is no better than the best one.
  private double target() {
    return best.cost() * (1 - (work.mostlyOver() ? LATE_PROOF : PROOF));
  }

  /// Explores what the decisions of the relaxation leave open.
  ///
  /// @return a lower bound on its choices
  private double explore() {
    if (!narrow()) {
      return relaxation.bound();
    }
    relaxation.raise(target(), ROUNDS, 0.03);
    if (!open()) {
      return relaxation.bound();
    }
    round(Effort.SOME);
    if (!narrow()) {
      return relaxation.bound();
    }
    int index = branch();
    if (index < 0) {
      return leaf();
    }
    double own = relaxation.bound();
    byte[] decided = relaxation.decided.clone();
    double[] price = relaxation.price.clone();
    double[] part = relaxation.part.clone();
    byte way = (byte) (part[index] > 0.3 ? 1 : -1);
    relaxation.decided[index] = way;
    double first = explore();
    System.arraycopy(decided, 0, relaxation.decided, 0, decided.length);
    if (work.over()) {
      return Math.min(own, first);
    }
    System.arraycopy(price, 0, relaxation.price, 0, price.length);
    System.arraycopy(part, 0, relaxation.part, 0, part.length);
    relaxation.decided[index] = (byte) -way;
    return Math.max(own, Math.min(first, explore()));
  }

  /// Decides what follows from the decisions so far.
  ///
  /// @return whether a better choice may be left
  private boolean narrow() {
    double room = instance.limit;
    for (int index = 0; index < instance.indexes(); index++) {
      room -= relaxation.decided[index] > 0 ? instance.size[index] : 0;
    }
    for (int index = 0; index < instance.indexes(); index++) {
      if (relaxation.decided[index] == 0 && instance.size[index] > room) {
        relaxation.decided[index] = -1;
      }
    }
    if (instance.counted) {
      relaxation.countDecided();
    }
    relaxation.decide(target());
    return relaxation.bound() < target();
  }

  /// Everything is decided: the choice is known, and so is its cost.
  private double leaf() {
    var choice = new Choice(instance, work);
    for (int index = 0; index < instance.indexes(); index++) {
      if (relaxation.decided[index] > 0) {
        choice.add(index);
      }
    }
    choice.settle();
    double cost = choice.cost();
    offer(choice);
    return cost;
  }

  /// The index whose part is nearest to a half, those of large worth before others: to decide about
  /// a small one tells nothing; -1 where all are decided.
  private int branch() {
    int found = -1;
    double merit = -1;
    for (int index = 0; index < instance.indexes(); index++) {
      double near = Math.min(relaxation.part[index], 1 - relaxation.part[index]);
      double now = near * Math.max(0, relaxation.worth(index));
      if (relaxation.decided[index] == 0 && now > merit) {
        merit = now;
        found = index;
      }
    }
    return found;
  }

  /// Makes a choice of the fractional one.
  private void round(Effort effort) {
    var choice = new Choice(instance, work);
    List<Integer> order =
        IntStream.range(0, instance.indexes())
            .filter(index -> relaxation.part[index] > 0.25)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer index) -> -relaxation.part[index]))
            .toList();
    for (int index : order) {
      if (choice.fits(index)) {
        choice.add(index);
      }
    }
    improve.touch(choice);
    if (choice.fits() && (effort == Effort.ALL || (effort == Effort.SOME && worthwhile(choice)))) {
      improve.run(choice);
    }
    offer(choice);
  }

  /// Whether a choice is good enough to be improved and is not the best one again.
  private boolean worthwhile(Choice choice) {
    return choice.cost() < best.cost() * NEAR
        && Math.abs(choice.cost() - best.cost()) > Choice.NOISE * best.cost();
  }

  private void offer(Choice choice) {
    if (choice.fits() && choice.beats(best)) {
      best.become(choice);
      best.settle();
    }
  }
}
