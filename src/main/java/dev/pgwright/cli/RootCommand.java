package dev.pgwright.cli;

import dev.pgwright.Progress;
import dev.pgwright.config.Config;
import dev.pgwright.report.Palette;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// `pgwright` itself: the options that every command has, and what follows from them.
@Command(
    name = "pgwright",
    description = "A database engineer for PostgreSQL.",
    scope = ScopeType.INHERIT,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpWidth = RootCommand.WIDTH,
    synopsisHeading = "Usage: ",
    descriptionHeading = "%n",
    parameterListHeading = "%nArguments:%n",
    optionListHeading = "%nOptions:%n",
    commandListHeading = "%nCommands:%n",
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {
      ExitCodes.OK_LINE,
      ExitCodes.FINDINGS_LINE,
      ExitCodes.USAGE_LINE,
      ExitCodes.INPUT_LINE,
      ExitCodes.REFUSED_LINE,
      ExitCodes.BUG_LINE
    },
    abbreviateSynopsis = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  pgwright plan --from alembic:backend/alembic.ini --to sql:wanted.sql -m \"add feedback\"",
      "  pgwright verify alembic:backend/alembic.ini",
      "  pgwright inspect sql:wanted.sql"
    })
final class RootCommand implements Runnable {

  static final int WIDTH = 100;

  /// When to write colour.
  enum Color {
    AUTO,
    ALWAYS,
    NEVER;

    @Override
    public String toString() {
      return OutputOptions.word(this);
    }
  }

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      scope = ScopeType.INHERIT,
      order = 90,
      description =
          "Colour: ${COMPLETION-CANDIDATES}. auto: on a terminal, unless NO_COLOR is set.")
  private Color color = Color.AUTO;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      order = 91,
      description = "Configuration; else pgwright.toml here or above, up to the repository's root.")
  private @Nullable Path configFile;

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT,
      order = 92,
      description = "No progress on standard error.")
  private boolean quiet;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Session session;
  private @Nullable Config config;

  RootCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "name a command");
  }

  Session session() {
    return session;
  }

  /// The project's configuration, read at the first call.
  Config config() {
    if (config == null) {
      config = configFile == null ? Config.find(session.folder()) : Config.read(configFile);
    }
    return config;
  }

  /// The file that `--config` names; null without.
  @Nullable Path configFile() {
    return configFile;
  }

  /// The palette for the result.
  Palette outPalette() {
    return palette(session.outIsTerminal());
  }

  /// The palette for messages.
  Palette errPalette() {
    return palette(session.errIsTerminal());
  }

  private Palette palette(boolean terminal) {
    return switch (color) {
      case ALWAYS -> Palette.ANSI;
      case NEVER -> Palette.PLAIN;
      case AUTO -> {
        String no = session.env().getOrDefault("NO_COLOR", "");
        String kind = session.env().getOrDefault("TERM", "");
        yield terminal && no.isEmpty() && !kind.equals("dumb") ? Palette.ANSI : Palette.PLAIN;
      }
    };
  }

  /// Does something long, with a progress bar where a person is watching.
  <T> T watched(Function<Progress, T> task) {
    if (quiet || !session.errIsTerminal()) {
      return task.apply(Progress.NONE);
    }
    try (var bar = new Bar(session.err(), Bar.PATIENCE)) {
      return task.apply(bar);
    }
  }
}
