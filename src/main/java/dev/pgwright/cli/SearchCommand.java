package dev.pgwright.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `pgwright search …`: full-text and hybrid search.
@Command(
    name = "search",
    description = "Set up and tune full-text and hybrid search.",
    footer = {
      "  pgwright search plan --table chunks --database-url postgresql://localhost/docs",
      "  pgwright search tune --table chunks --database-url postgresql://localhost/docs"
    })
final class SearchCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "name what to do: search plan or search tune");
  }
}
