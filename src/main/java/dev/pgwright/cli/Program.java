package dev.pgwright.cli;

import dev.pgwright.job.search.SearchPlanning;
import dev.pgwright.job.search.SearchTuning;
import dev.pgwright.report.Palette;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.RunLast;

/// The commands as one program.
final class Program {

  private Program() {}

  /// Runs the command that the arguments name.
  ///
  /// @return the exit code
  static int run(Session session, Services services, String... arguments) {
    var root = new RootCommand(session);
    var failures = new Failures(root, arguments);
    try {
      return commandLine(root, services)
          .setExecutionExceptionHandler(failures)
          .setParameterExceptionHandler(failures)
          .execute(arguments);
    } catch (RuntimeException | Error e) {
      return failures.bug(e);
    } finally {
      session.out().flush();
      session.err().flush();
    }
  }

  private static CommandLine search(RootCommand root) {
    return new CommandLine(new SearchCommand())
        .addSubcommand(new SearchPlanCommand(root, SearchPlanning::run))
        .addSubcommand(new SearchTuneCommand(root, SearchTuning::run));
  }

  /// All commands, in the order that help lists them.
  static CommandLine commandLine(RootCommand root, Services services) {
    CommandLine line = commands(root, services);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setOut(root.session().out());
    line.setErr(root.session().err());
    line.setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF));
    line.setExecutionStrategy(
        parsed -> {
          if (root.outPalette() == Palette.ANSI) {
            line.setColorScheme(Help.defaultColorScheme(Help.Ansi.ON));
          }
          return new RunLast().execute(parsed);
        });
    return line;
  }

  private static CommandLine commands(RootCommand root, Services services) {
    var query = new CommandLine(new QueryCommand(root, services.query()));
    query.setUnmatchedOptionsArePositionalParams(true);
    return new CommandLine(root)
        .addSubcommand(new PlanCommand(root, services.plan()))
        .addSubcommand(new VerifyCommand(root, services.verify()))
        .addSubcommand(new CheckCommand(root, services.check()))
        .addSubcommand(
            new CommandLine(new RulesCommand(root)).addSubcommand(new RulesCommand.Show(root)))
        .addSubcommand(new GuardCommand(root))
        .addSubcommand(new InspectCommand(root, services.inspect(), services.sql()))
        .addSubcommand(query)
        .addSubcommand(new ExplainCommand(root, services.explain(), services.onCopy()))
        .addSubcommand(new OptimizeCommand(root, services.optimize()))
        .addSubcommand(new ReviewCommand(root, services.review()))
        .addSubcommand(
            new CommandLine(new VectorCommand())
                .addSubcommand(new VectorPlanCommand(root, services.query()))
                .addSubcommand(new VectorProfileCommand(root))
                .addSubcommand(new VectorTuneCommand(root))
                .addSubcommand(new VectorMonitorCommand(root)))
        .addSubcommand(search(root))
        .addSubcommand(new RunCommand(root))
        .addSubcommand(new McpCommand(root))
        .addSubcommand(TasksCommand.line(root))
        .addSubcommand(new HookCommand(root))
        .addSubcommand(PluginCommand.line(root))
        .addSubcommand(new SqlCommand(root))
        .addSubcommand(new SandboxCommand(() -> new SandboxOptions().settings(root)))
        .addSubcommand(new InitCommand(root))
        .addSubcommand(new CompletionCommand(root));
  }
}
