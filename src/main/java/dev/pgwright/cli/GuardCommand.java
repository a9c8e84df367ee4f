package dev.pgwright.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `pgwright guard`: what an agent may run.
@Command(
    name = "guard",
    description = {
      "Judge an agent's command before it runs: allow, ask or deny.",
      "",
      "Without --command it answers a PreToolUse hook: JSON on standard input, JSON on standard"
          + " output. Nothing is run, and no server is asked."
    },
    exitCodeList = {
      "0:an answer, whatever it says",
      "2:wrong usage, or no answer can be given, which agents take for a denial",
      "3:input that cannot be read",
      "4:refused: --allow-once without a terminal",
      "70:a bug of ours"
    },
    footer = {
      "  pgwright guard --command 'psql -c \"drop table users\"'",
      "  pgwright guard --command 'alembic upgrade head' --cwd backend --explain",
      "  pgwright guard <hook.json"
    })
final class GuardCommand implements Callable<Integer> {

  /// The forms of a verdict.
  enum Format {
    TEXT,
    JSON;

    @Override
    public String toString() {
      return OutputOptions.word(this);
    }
  }

  @Option(
      names = "--command",
      paramLabel = "LINE",
      order = 1,
      description = "A command line to judge, instead of a hook's input.")
  private @Nullable String command;

  @Option(
      names = "--cwd",
      paramLabel = "FOLDER",
      order = 2,
      description = "Where the command would run; here by default.")
  private @Nullable String cwd;

  @Option(
      names = "--agent",
      paramLabel = "NAME",
      defaultValue = "",
      order = 3,
      description = "Who asks; database-engineer runs no migrations and writes in few folders.")
  private String agent = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      order = 4,
      description = "Form of the verdict: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.")
  private Format format = Format.TEXT;

  @Option(
      names = "--explain",
      order = 5,
      description = "Show the commands, the SQL and the targets that led to the verdict.")
  private boolean explain;

  @Option(
      names = "--allow-once",
      paramLabel = "HASH",
      order = 6,
      description = "Let exactly the command pass that the guard named so; once, for 15 minutes.")
  private @Nullable String allowOnce;

  @Option(
      names = "--self-test",
      order = 7,
      description = "Judge commands whose verdict is known, and say whether all are right.")
  private boolean selfTest;

  private final RootCommand root;

  GuardCommand(RootCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() {
    Path config = root.configFile();
    return GuardProgram.run(
        root.session(),
        new GuardProgram.Arguments(
            command, cwd, agent, format == Format.JSON, explain, selfTest, allowOnce, config));
  }
}
