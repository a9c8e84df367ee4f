package dev.pgwright.agent.tool;

import dev.pgwright.Progress;
import dev.pgwright.job.Setup;

/// What stands around one call of a tool.
///
/// @param place what all connections share
/// @param visit what this connection has done
/// @param progress told how far the call is
/// @param person who is asked
public record Call(Workplace place, Visit visit, Progress progress, Person person) {

  /// What long work needs, with this call's progress; ends the work once the call is cancelled.
  public Setup setup() {
    return place.setup(
        (label, done, total) -> {
          if (Thread.currentThread().isInterrupted()) {
            throw new Cancelled();
          }
          progress.at(label, done, total);
        });
  }

  /// The caller does not want the result any more.
  public static final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Cancelled() {
      super("the call was cancelled");
    }
  }
}
