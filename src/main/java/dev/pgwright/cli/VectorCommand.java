package dev.pgwright.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `pgwright vector …`: indexes of pgvector.
@Command(
    name = "vector",
    description = "Choose, size and measure indexes of pgvector.",
    footer = "  pgwright vector plan --rows 1000000 --dimensions 1536")
final class VectorCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "name what to do: vector plan, profile, tune or monitor");
  }
}
