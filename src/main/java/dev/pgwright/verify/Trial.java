package dev.pgwright.verify;

import dev.pgwright.PgwrightException;
import dev.pgwright.alembic.StatementWatch;
import dev.pgwright.catalog.Catalog;
import dev.pgwright.model.Schema;
import dev.pgwright.sandbox.Sandbox;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.verify.rows.Fingerprint;
import dev.pgwright.verify.rows.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// A database and the migration that runs in it.
record Trial(Sandbox sandbox, ScratchDatabase database, Migration.Run run)
    implements AutoCloseable {

  /// A copy of a database, where sessions are ended.
  static Trial copy(Sandbox sandbox, ScratchDatabase of, Migration migration, String label) {
    ScratchDatabase copy = sandbox.copy(of, label);
    try {
      return new Trial(sandbox, copy, migration.on(copy));
    } catch (PgwrightException e) {
      copy.close();
      throw e;
    }
  }

  Schema read() throws SQLException {
    try (Connection connection = database.connect()) {
      return clean(Catalog.read(connection));
    }
  }

  Schema clean(Schema schema) {
    return run.withoutBookkeeping(schema);
  }

  /// The failure of an upgrade, if it is not the server's death.
  Optional<PgwrightException> up(int unit, StatementWatch watch) {
    return attempt(() -> run.up(unit, watch));
  }

  /// Whether an upgrade fails whose session may have been ended on purpose.
  boolean stops(int unit, StatementWatch watch) {
    try {
      run.up(unit, watch);
      return false;
    } catch (PgwrightException expected) {
      return true;
    }
  }

  /// The failure of a downgrade, if it is not the server's death.
  Optional<PgwrightException> down(int unit) {
    return attempt(() -> run.down(unit, StatementWatch.NONE));
  }

  private Optional<PgwrightException> attempt(Runnable work) {
    try {
      work.run();
      return Optional.empty();
    } catch (PgwrightException e) {
      if (Lost.server(sandbox, e).isPresent()) {
        throw e;
      }
      return Optional.of(e);
    }
  }

  Rows.Filled fill(Schema schema, List<dev.pgwright.plan.Plan.Precondition> misfits, long seed)
      throws SQLException {
    try (Connection connection = database.connect()) {
      return Rows.fill(connection, schema, misfits, seed);
    }
  }

  Fingerprint fingerprint(Schema before, Schema after) throws SQLException {
    try (Connection connection = database.connect()) {
      return Rows.fingerprint(connection, before, after);
    }
  }

  @Override
  public void close() {
    run.close();
    if (sandbox.alive()) {
      database.close();
    }
  }
}
