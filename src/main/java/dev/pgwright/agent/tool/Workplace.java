package dev.pgwright.agent.tool;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.Progress;
import dev.pgwright.config.Config;
import dev.pgwright.job.Setup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A project as tools find it, the same for all connections.
///
/// @param folder the working folder, absolute
/// @param env environment variables
/// @param config the project's decisions
/// @param database the database that may be read; empty for none, which is not what libpq's
///   variables say
/// @param clock for logs and dates
/// @param jobs makes what long work needs
public record Workplace(
    Path folder,
    Map<String, String> env,
    Config config,
    Optional<String> database,
    Clock clock,
    Function<Progress, Setup> jobs) {

  /// The name of the run whose tasks are kept: `PGWRIGHT_RUN`, else `default`.
  public String run() {
    String named = env.getOrDefault("PGWRIGHT_RUN", "").strip();
    return named.isEmpty() ? "default" : named;
  }

  Setup setup(Progress progress) {
    return jobs.apply(progress);
  }

  /// Without the database, whose address may hold a password.
  @Override
  public String toString() {
    return "Workplace[" + folder + "]";
  }

  /// The address of the database; empty when libpq's variables say it all.
  ///
  /// @throws PgwrightException USAGE when there is none
  public String url() {
    return database.orElseThrow(
        () ->
            PgwrightException.of(Code.USAGE, "no database is named")
                .hint(
                    "a person names one for the server: PGWRIGHT_DATABASE_URL, or PGHOST and the like;"
                        + " agents cannot"));
  }

  /// A file or folder of the project.
  ///
  /// @param name relative to the working folder, or absolute
  /// @throws PgwrightException INPUT when there is no such file; REFUSED when it is not in the
  ///   project, through a link either
  public Path file(String name) {
    try {
      Path path = folder.resolve(name);
      Path real = path.toRealPath();
      if (!real.startsWith(folder.toRealPath()) && !real.startsWith(config.root().toRealPath())) {
        throw PgwrightException.of(Code.REFUSED, name + " is outside the project")
            .hint("name a file below " + config.root());
      }
      return path.normalize();
    } catch (InvalidPathException | IOException e) {
      throw PgwrightException.of(Code.INPUT, "there is no file " + name)
          .hint("names are relative to " + folder)
          .because(e);
    }
  }

  /// A source of a schema, as people type it, whose files are in the project.
  ///
  /// @param text `database` for the database that may be read
  /// @throws PgwrightException REFUSED for another database, or for files outside the project
  public String source(String text) {
    if (text.equals("database")) {
      return "db:" + url();
    }
    int colon = text.indexOf(':');
    String kind = colon < 0 ? "" : text.substring(0, colon);
    switch (kind) {
      case "db" ->
          throw PgwrightException.of(Code.REFUSED, "agents name no databases")
              .hint("say database, which stands for the one that a person named");
      case "alembic", "flyway", "sql", "snapshot" -> {
        String name = text.substring(colon + 1);
        file(Files.exists(folder.resolve(name)) ? name : name.replaceFirst("[@#].*$", ""));
      }
      default -> {
        // models: names a Python module of the project; everything else is refused by its reader.
      }
    }
    return text;
  }
}
