package dev.pgwright.cli;

import dev.pgwright.job.Checking;
import dev.pgwright.job.Inspecting;
import dev.pgwright.job.Planning;
import dev.pgwright.job.Proving;
import dev.pgwright.plan.SchemaSql;

/// The program's entry, and the only place that puts things together.
public final class Main {

  private Main() {}

  /// Runs the command that the arguments name and exits with its code.
  public static void main(String[] args) {
    System.exit(Program.run(Session.ofProcess(), services(), args));
  }

  private static Services services() {
    return new Services(
        Inspecting::run,
        SchemaSql::script,
        request -> Outcome.of(Planning.run(request)),
        request -> Outcome.of(Proving.run(request)),
        Checking::run);
  }
}
