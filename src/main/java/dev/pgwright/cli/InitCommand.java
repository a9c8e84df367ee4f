package dev.pgwright.cli;

import dev.pgwright.model.Name;
import dev.pgwright.query.ReaderRole;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `pgwright init`: what a project needs before its first run.
@Command(
    name = "init",
    description = "Print what a project's database needs to be read safely; nothing is run.",
    footer = {
      "  pgwright init --print-role --database shop --owner shop_owner",
      "  pgwright init --print-role --role auditor --schema public --schema billing"
    })
final class InitCommand implements Callable<Integer> {

  @Option(
      names = "--print-role",
      order = 1,
      description = "The SQL of a role that can read and nothing else.")
  private boolean printRole;

  @Option(
      names = "--role",
      paramLabel = "NAME",
      defaultValue = "pgwright_reader",
      order = 2,
      description = "Its name; ${DEFAULT-VALUE} by default.")
  private String role = "";

  @Option(
      names = "--database",
      paramLabel = "NAME",
      defaultValue = "postgres",
      order = 3,
      description = "The database that it may connect to; ${DEFAULT-VALUE} by default.")
  private String database = "";

  @Option(
      names = "--schema",
      paramLabel = "NAME",
      defaultValue = "public",
      order = 4,
      description = "Schema that it may read, ${DEFAULT-VALUE} by default; may be repeated.")
  private List<String> schemas = List.of();

  @Option(
      names = "--owner",
      paramLabel = "NAME",
      defaultValue = "postgres",
      order = 5,
      description =
          "Who makes tables there, so that later ones can be read; ${DEFAULT-VALUE} by"
              + " default.")
  private String owner = "";

  @Spec private CommandSpec spec = CommandSpec.create();

  private final RootCommand root;

  InitCommand(RootCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() {
    if (!printRole) {
      throw new ParameterException(spec.commandLine(), "say what to print: --print-role");
    }
    var reader =
        new ReaderRole(
            name(role), name(database), schemas.stream().map(this::name).toList(), name(owner));
    OutputOptions.print(reader.sql(), null, root);
    return ExitCodes.OK;
  }

  private Name name(String text) {
    try {
      return new Name(text);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "not a name: " + text, e);
    }
  }
}
