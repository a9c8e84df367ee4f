package dev.pgwright.testing;

import dev.pgwright.sandbox.ScratchDatabase;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/// The real Flyway in a folder of migrations and a scratch database.
public record FlywayRun(Path folder, ScratchDatabase database) {

  /// `flyway migrate`, with `flyway.postgresql.transactional.lock=false`.
  public void migrate() {
    flyway(false).migrate();
  }

  /// `flyway migrate` as it comes.
  public void migrateWithDefaultLock() {
    flyway(true).migrate();
  }

  /// The versions that have been applied, in order.
  public List<String> applied() {
    return List.of(flyway(false).info().applied()).stream()
        .map(it -> it.getVersion().getVersion())
        .toList();
  }

  private Flyway flyway(boolean transactionalLock) {
    String url = "jdbc:postgresql://" + database.host() + ":" + database.port();
    FluentConfiguration configuration =
        Flyway.configure()
            .dataSource(url + "/" + database.name(), database.user(), database.password())
            .locations("filesystem:" + folder);
    configuration
        .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
        .setTransactionalLock(transactionalLock);
    return configuration.load();
  }
}
