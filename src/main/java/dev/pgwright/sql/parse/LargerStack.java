package dev.pgwright.sql.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Room for statements that are nested deeper than the caller's thread can follow.
final class LargerStack {

  private static final long BYTES = 256L << 20;

  private LargerStack() {}

  /// Runs a rule in a thread of its own and waits for it; the caller's interrupt is kept for it.
  static <T> T run(Supplier<T> rule) {
    List<T> result = new ArrayList<>(1);
    List<Throwable> failure = new ArrayList<>(1);
    var thread = new Thread(null, () -> result.add(rule.get()), "pgwright-parser", BYTES);
    thread.setUncaughtExceptionHandler((_, thrown) -> failure.add(thrown));
    thread.setDaemon(true);
    thread.start();
    join(thread);
    if (failure.isEmpty()) {
      return result.getFirst();
    }
    switch (failure.getFirst()) {
      case SyntaxError error -> throw error;
      case RuntimeException bug -> throw bug;
      case Throwable other -> throw new IllegalStateException(other);
    }
  }

  private static void join(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException _) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
