package dev.pgwright.catalog;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.model.Schema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// The catalogs of a live database.
public final class Catalog {

  private static final int OLDEST = 14;
  private static final int NEWEST = 18;

  private Catalog() {}

  /// Reads the whole database the connection is in.
  ///
  /// One `REPEATABLE READ READ ONLY` transaction that ends with a rollback, with an empty
  /// `search_path`, fixed output formats, 60 s for a statement and 5 s for a lock. Definition texts
  /// come from server functions that see the newest catalogs, so a schema that changes meanwhile is
  /// an error rather than a mixture.
  ///
  /// Where the session has set `pgwright.read_as` to an older major version, the catalogs are told
  /// as that version would tell them.
  ///
  /// @param connection not in a transaction; is in the same state afterwards
  /// @throws PgwrightException `CONNECTION` when the server goes away, `INPUT` when it is of
  ///   another version than 14 to 18 or refuses a query; SQLSTATE is in the message
  public static Schema read(Connection connection) {
    try {
      boolean autoCommit = connection.getAutoCommit();
      connection.setAutoCommit(false);
      Schema schema;
      try {
        schema = inTransaction(connection);
      } catch (SQLException | RuntimeException e) {
        abandon(connection, autoCommit, e);
        throw e;
      }
      connection.rollback();
      connection.setAutoCommit(autoCommit);
      return schema;
    } catch (SQLException e) {
      throw Failure.of("the transaction", e);
    }
  }

  private static void abandon(Connection connection, boolean autoCommit, Exception reason) {
    try {
      connection.rollback();
      connection.setAutoCommit(autoCommit);
    } catch (SQLException e) {
      reason.addSuppressed(e);
    }
  }

  private static Schema inTransaction(Connection connection) throws SQLException {
    int version;
    int as;
    try (Statement statement = connection.createStatement()) {
      statement.execute("set transaction isolation level repeatable read read only");
      version = version(statement);
      as = readAs(statement, version);
    }
    var scan = new Scan(connection, version, as);
    scan.each("settings", _ -> {});
    Namespaces.read(scan);
    Extensions.read(scan);
    Enums.read(scan);
    Domains.read(scan);
    CompositeTypes.read(scan);
    var identities = Sequences.read(scan);
    Tables.read(scan, identities);
    Constraints.read(scan);
    Views.read(scan);
    Indexes.read(scan);
    Routines.read(scan);
    DefinedObjects.read(scan);
    Triggers.read(scan);
    var comments = Comments.read(scan);
    var access = AccessRights.read(scan);
    return Schema.of(
            as,
            scan.objects(),
            comments.texts(),
            Dependencies.read(scan),
            UnhandledObjects.read(scan, comments.elsewhere()))
        .with(access);
  }

  /// The version whose words are used: the server's own, or an older one that the session's setting
  /// names.
  private static int readAs(Statement statement, int version) throws SQLException {
    try (ResultSet result =
        statement.executeQuery("select current_setting('pgwright.read_as', true)")) {
      result.next();
      String text = result.getString(1);
      boolean named = text != null && text.matches("1[4-8]");
      return named ? Math.min(version, Integer.parseInt(text) * 10_000) : version;
    }
  }

  private static int version(Statement statement) throws SQLException {
    try (ResultSet result =
        statement.executeQuery(
            "select current_setting('server_version_num')::integer,"
                + " current_setting('server_version')")) {
      result.next();
      int version = result.getInt(1);
      if (version / 10_000 < OLDEST || version / 10_000 > NEWEST) {
        throw PgwrightException.of(
                Code.INPUT, "the server is PostgreSQL " + result.getString(2) + ", not 14 to 18")
            .hint("Use a server of a version that pgwright knows.");
      }
      return version;
    }
  }
}
