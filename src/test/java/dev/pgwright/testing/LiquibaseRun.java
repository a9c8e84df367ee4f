package dev.pgwright.testing;

import dev.pgwright.sandbox.ScratchDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.DirectoryResourceAccessor;

/// The real Liquibase with a changelog and a scratch database.
public record LiquibaseRun(Path folder, String file, ScratchDatabase database) {

  private interface Work {
    void run(Liquibase liquibase) throws Exception;
  }

  /// `liquibase update`.
  public void update() throws Exception {
    run(it -> it.update(new Contexts(), new LabelExpression()));
  }

  /// `liquibase rollback-count`.
  public void rollback(int changesets) throws Exception {
    run(it -> it.rollback(changesets, ""));
  }

  private void run(Work work) throws Exception {
    try (Connection connection = database.connect();
        var liquibase =
            new Liquibase(
                file, new DirectoryResourceAccessor(folder), new JdbcConnection(connection))) {
      work.run(liquibase);
    }
  }
}
