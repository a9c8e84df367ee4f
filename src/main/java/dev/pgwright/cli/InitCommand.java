package dev.pgwright.cli;

import dev.pgwright.agent.plugin.PluginInstall;
import dev.pgwright.model.Name;
import dev.pgwright.query.ReaderRole;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `pgwright init`: what a project needs before its first run.
@Command(
    name = "init",
    description = {
      "Prepare a project and its database.",
      "",
      "--print-role prints what a database needs to be read safely; nothing is run. --claude-code"
          + " writes the plugin for Claude Code to .claude/skills/pgwright, where it is loaded once"
          + " a person trusts the folder; a second run brings it up to date. A file that somebody"
          + " has changed stays."
    },
    footer = {
      "  pgwright init --claude-code --dry-run",
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

  @Option(
      names = "--claude-code",
      order = 6,
      description = "Install the plugin for Claude Code into this folder.")
  private boolean claudeCode;

  @Option(names = "--dry-run", order = 7, description = "Tell what would be written, and stop.")
  private boolean dryRun;

  @Option(
      names = "--overwrite",
      order = 8,
      description = "Replace files of the plugin that somebody has changed.")
  private boolean overwrite;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final RootCommand root;

  InitCommand(RootCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() {
    if (printRole == claudeCode) {
      throw new ParameterException(
          spec.commandLine(), "say what to do: --print-role or --claude-code");
    }
    if (claudeCode) {
      return install();
    }
    if (dryRun || overwrite) {
      throw new ParameterException(
          spec.commandLine(), "--dry-run and --overwrite belong to --claude-code");
    }
    var reader =
        new ReaderRole(
            name(role), name(database), schemas.stream().map(this::name).toList(), name(owner));
    OutputOptions.print(reader.sql(), null, root);
    return ExitCodes.OK;
  }

  /// Refused where a changed file stays, so that scripts notice.
  private int install() {
    List<PluginInstall.Step> steps = PluginInstall.run(root.session().folder(), !dryRun, overwrite);
    var text = new StringBuilder();
    for (PluginInstall.Step step : steps) {
      text.append(String.format(Locale.ROOT, "%-8s %s\n", word(step.action()), step.path()));
    }
    boolean kept = steps.stream().anyMatch(it -> it.action() == PluginInstall.Action.KEEP);
    if (kept) {
      text.append("What was changed is kept; --overwrite replaces it.\n");
    }
    if (dryRun) {
      text.append("Nothing was written.\n");
    }
    OutputOptions.print(text.toString(), null, root);
    return kept ? ExitCodes.REFUSED : ExitCodes.OK;
  }

  private static String word(PluginInstall.Action action) {
    return action.name().toLowerCase(Locale.ROOT);
  }

  private Name name(String text) {
    try {
      return new Name(text);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "not a name: " + text, e);
    }
  }
}
