package dev.pgwright.cli;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;

/// The program's entry, and the only place that puts things together.
public final class Main {

  private Main() {}

  /// Runs the command that the arguments name and exits with its code.
  public static void main(String[] args) {
    System.exit(Program.run(Session.ofProcess(), services(), args));
  }

  private static Services services() {
    return new Services(
        request -> {
          throw missing("inspect");
        },
        schema -> {
          throw missing("inspect --format sql");
        },
        request -> {
          throw missing("plan");
        },
        request -> {
          throw missing("verify");
        });
  }

  private static PgwrightException missing(String command) {
    return PgwrightException.of(Code.REFUSED, command + " is not part of this build");
  }
}
