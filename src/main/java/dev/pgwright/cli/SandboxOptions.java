package dev.pgwright.cli;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.config.Config;
import dev.pgwright.sandbox.SandboxSettings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where throwaway servers come from: options first, then the environment, then the configuration.
final class SandboxOptions {

  @Option(
      names = "--sandbox-url",
      paramLabel = "URL",
      order = 70,
      description =
          "Server to make scratch databases on; else one is started for the purpose."
              + " Also PGWRIGHT_SANDBOX_URL.")
  private @Nullable String url;

  @Option(
      names = "--postgres-home",
      paramLabel = "DIR",
      order = 71,
      description =
          "PostgreSQL installation to start servers from, the folder that holds bin."
              + " Also PGWRIGHT_PG_HOME.")
  private @Nullable Path postgresHome;

  /// The settings that hold for this run.
  SandboxSettings settings(RootCommand root) {
    Config.Sandbox decided = root.config().sandbox();
    var env = root.session().env();
    SandboxSettings settings = SandboxSettings.fromEnvironment(env);
    if (decided.cache() != null && env.getOrDefault("PGWRIGHT_CACHE", "").isBlank()) {
      settings =
          new SandboxSettings(
              decided.cache(), settings.url(), settings.postgresHome(), settings.major());
    }
    if (settings.url() == null && settings.postgresHome() == null) {
      settings = settings.withUrl(decided.url()).withPostgresHome(decided.postgresHome());
    }
    if (url != null) {
      return settings.withUrl(url);
    }
    return postgresHome == null
        ? settings
        : settings.withUrl(null).withPostgresHome(postgresHome.toAbsolutePath().normalize());
  }

  /// The major version that migrations are for: what the option says, else the configuration; null
  /// when neither does.
  ///
  /// @throws PgwrightException USAGE for a version that is not supported
  static @Nullable Integer version(@Nullable Integer option, RootCommand root) {
    if (option == null) {
      return root.config().targetVersion();
    }
    if (option < 14 || option > 18) {
      throw PgwrightException.of(Code.USAGE, "--target-version takes 14 to 18, not " + option)
          .hint("name the major version of the server that the migrations will run on");
    }
    return option;
  }
}
