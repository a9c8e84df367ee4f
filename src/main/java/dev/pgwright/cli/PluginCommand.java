package dev.pgwright.cli;

import dev.pgwright.agent.plugin.Fault;
import dev.pgwright.agent.plugin.PluginLint;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `pgwright plugin …`: plugins of Claude Code.
@Command(
    name = "plugin",
    description = "Look after plugins of Claude Code.",
    footer = "  pgwright plugin lint plugin")
final class PluginCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  static CommandLine line(RootCommand root) {
    return new CommandLine(new PluginCommand()).addSubcommand(new Lint(root));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "name what to do: plugin lint");
  }

  /// `pgwright plugin lint`.
  @Command(
      name = "lint",
      description = {
        "Find what the client's own validator lets pass.",
        "",
        "Keys that are ignored in agents of plugins, tools that do not exist or lack their long"
            + " name, hooks on events that never happen or with matchers that match nothing, guards"
            + " that let calls through when they fail, files that are missing, secrets in plain"
            + " settings or arguments, and faults of a marketplace."
      },
      footer = "  pgwright plugin lint plugin")
  static final class Lint implements Callable<Integer> {

    @Parameters(
        paramLabel = "DIR",
        defaultValue = ".",
        description = "A plugin, or a marketplace and its plugins; this folder by default.")
    private Path folder = Path.of("");

    private final RootCommand root;

    Lint(RootCommand root) {
      this.root = root;
    }

    @Override
    public Integer call() {
      List<Fault> faults = PluginLint.of(root.session().folder().resolve(folder).normalize());
      var out = root.session().out();
      faults.forEach(
          it -> out.print(it.file() + ": " + it.message() + "\n  fix: " + it.remedy() + "\n"));
      return faults.isEmpty() ? ExitCodes.OK : ExitCodes.FINDINGS;
    }
  }
}
