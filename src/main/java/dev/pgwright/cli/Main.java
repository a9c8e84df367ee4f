package dev.pgwright.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The program's entry.
@Command(
    name = "pgwright",
    description = "A database engineer for PostgreSQL.",
    version = "pgwright 0.1.0",
    mixinStandardHelpOptions = true)
public final class Main {

  private Main() {}

  /// Runs the command that the arguments name and exits with its code.
  public static void main(String[] args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }
}
