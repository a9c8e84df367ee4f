package dev.pgwright.advise.copy;

import dev.pgwright.PgwrightException;
import dev.pgwright.model.Access;
import dev.pgwright.model.Schema;
import dev.pgwright.plan.SchemaSql;
import dev.pgwright.sandbox.Sandbox;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.source.Sources;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// A throwaway database for the objects of a schema, and a session in it; both go with it.
///
/// @param connection autocommit
public record SchemaCopy(ScratchDatabase database, Connection connection) implements AutoCloseable {

  /// An empty database.
  ///
  /// @param label of what it is for, in its name
  /// @throws PgwrightException as [Sandbox#create]
  public static SchemaCopy on(Sandbox sandbox, String label) {
    ScratchDatabase database = sandbox.create(label);
    return new SchemaCopy(database, database.connect());
  }

  /// Makes what a schema takes for granted, such as roles that it names.
  ///
  /// @return the statements that make its objects, without owners and rights, with extensions of
  ///   whatever version is there
  public List<String> prepare(Schema schema) throws SQLException {
    execute(Sources.stubs(schema.access()));
    return SchemaSql.statements(schema.with(Access.NONE).anyVersions());
  }

  /// Runs a text as it is.
  public void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } finally {
      database.close();
    }
  }
}
