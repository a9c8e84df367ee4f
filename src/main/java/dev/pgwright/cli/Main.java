package dev.pgwright.cli;

import dev.pgwright.job.Checking;
import dev.pgwright.job.Inspecting;
import dev.pgwright.job.Planning;
import dev.pgwright.job.Proving;
import dev.pgwright.job.optimize.Optimizing;
import dev.pgwright.job.read.Explaining;
import dev.pgwright.job.read.OnCopy;
import dev.pgwright.job.read.Querying;
import dev.pgwright.job.review.Reviewing;
import dev.pgwright.plan.SchemaSql;
import java.util.Arrays;

/// The program's entry, and the only place that puts things together.
public final class Main {

  private Main() {}

  /// Runs the command that the arguments name and exits with its code.
  public static void main(String[] args) {
    System.exit(run(args));
  }

  private static int run(String... args) {
    GuardProgram.Arguments guard =
        args.length > 0 && args[0].equals("guard")
            ? GuardProgram.Arguments.of(Arrays.copyOfRange(args, 1, args.length))
            : null;
    return guard == null || guard.allowOnce() != null
        ? Program.run(Session.ofProcess(), services(), args)
        : GuardProgram.run(Session.ofProcess(), guard);
  }

  static Services services() {
    return new Services(
        Inspecting::run,
        SchemaSql::script,
        request -> Outcome.of(Planning.run(request)),
        request -> Outcome.of(Proving.run(request)),
        Checking::run,
        Querying::run,
        Explaining::run,
        OnCopy::run,
        Optimizing::run,
        Reviewing::run);
  }
}
