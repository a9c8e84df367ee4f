package dev.pgwright.replay;

import java.util.ArrayList;
import java.util.List;

/// How to take back what a transaction did.
final class Undo {

  private final List<Runnable> steps = new ArrayList<>();
  private boolean noting;

  /// Notes how to take back one change, inside a transaction.
  void note(Runnable back) {
    if (noting) {
      steps.add(back);
    }
  }

  /// A transaction begins or ends; nothing can be taken back from before.
  void start(boolean transaction) {
    steps.clear();
    noting = transaction;
  }

  /// How far it has come, for [#back].
  int mark() {
    return steps.size();
  }

  /// Takes back everything since a mark.
  void back(int mark) {
    boolean before = noting;
    noting = false;
    while (steps.size() > mark) {
      steps.removeLast().run();
    }
    noting = before;
  }
}
