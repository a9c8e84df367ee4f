package dev.pgwright.twin.snapshot;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.catalog.Catalog;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.query.Production;
import dev.pgwright.query.server.UserDatabase;
import dev.pgwright.twin.DatabaseLocale;
import dev.pgwright.twin.ExtendedStatistics;
import dev.pgwright.twin.IndexStatistics;
import dev.pgwright.twin.Statistics;
import dev.pgwright.twin.TableStatistics;
import dev.pgwright.twin.WorkloadStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads statistics from a database, in one transaction that only reads.
public final class StatisticsReader {

  private static final int NAMED = 5;

  private final Session session;
  private final List<String> notes = new ArrayList<>();

  private StatisticsReader(Session session) {
    this.session = session;
  }

  /// Reads under the guards of [UserDatabase].
  ///
  /// @param url as in [UserDatabase#read]
  /// @param env environment variables, for `PGHOST` and the like
  /// @param production patterns of databases that only a role that can do nothing but read may read
  /// @throws PgwrightException as [UserDatabase#read]; REFUSED for a role that may do more in
  ///   production; CONNECTION when the server refuses a query
  public static Statistics read(String url, Map<String, String> env, List<String> production) {
    return read(url, env, production, true);
  }

  /// The same, with or without values.
  ///
  /// @param values whether values of columns are given as they are; surrogates of the same order
  ///   are otherwise
  public static Statistics read(
      String url, Map<String, String> env, List<String> production, boolean values) {
    Production.demandReadOnly(production, url, env);
    return UserDatabase.read(url, env, it -> read(it, values));
  }

  private static Statistics read(Connection connection, boolean values) {
    Schema schema = Catalog.read(connection);
    try {
      Session session = Session.begin(connection);
      Statistics read = new StatisticsReader(session).all(schema);
      return values ? read : Surrogates.of(read, session);
    } catch (SQLException e) {
      throw PgwrightException.of(
              Code.CONNECTION,
              "cannot read the statistics: " + e.getMessage() + " [" + e.getSQLState() + "]")
          .because(e);
    }
  }

  private Statistics all(Schema schema) throws SQLException {
    Map<String, String> settings = settings();
    session.execute(Queries.SESSION);
    DatabaseLocale locale = locale();
    Map<String, List<String>> tablespaces = tablespaces();
    List<TableStatistics> tables = tables();
    var indexes = new Indexes(session, notes).read();
    var columns = Columns.read(session);
    unseen();
    return new Statistics(
        true,
        locale,
        settings,
        tablespaces,
        schema,
        tables,
        indexes,
        columns,
        extended(),
        workload(),
        notes);
  }

  private Map<String, String> settings() throws SQLException {
    var settings = new LinkedHashMap<String, String>();
    session.each(Queries.SETTINGS, row -> settings.put(row.getString(1), row.getString(2)));
    return settings;
  }

  private DatabaseLocale locale() throws SQLException {
    return session.list(Queries.LOCALE, StatisticsReader::locale).getFirst();
  }

  private static DatabaseLocale locale(ResultSet row) throws SQLException {
    if (!row.getString(7).equals("8192")) {
      throw PgwrightException.of(
              Code.REFUSED, "the server has pages of " + row.getString(7) + " bytes, not 8192")
          .hint("statistics are read of servers with the usual size of pages");
    }
    return new DatabaseLocale(
        row.getString(1),
        row.getString(4),
        row.getString(2),
        row.getString(3),
        row.getString(5),
        row.getString(6));
  }

  private Map<String, List<String>> tablespaces() throws SQLException {
    var tablespaces = new LinkedHashMap<String, List<String>>();
    session.each(
        Queries.TABLESPACES,
        row -> tablespaces.put(row.getString(1), Columns.texts(row.getArray(2))));
    return tablespaces;
  }

  private List<TableStatistics> tables() throws SQLException {
    Optional<List<TableStatistics>> now =
        session.attempt(
            () -> session.list(Queries.tables(Queries.PAGES_NOW), StatisticsReader::table));
    if (now.isPresent()) {
      return now.get();
    }
    notes.add("a table is locked: sizes of tables are those of the last VACUUM or ANALYZE");
    return session.list(Queries.tables(Queries.PAGES_RECORDED), StatisticsReader::table);
  }

  private static TableStatistics table(ResultSet row) throws SQLException {
    return new TableStatistics(
        QualifiedName.of(row.getString(1), row.getString(2)),
        row.getString(3),
        row.getLong(4),
        row.getInt(5),
        Columns.number(row.getString(6)),
        row.getInt(7),
        row.getLong(8),
        new TableStatistics.Writes(
            row.getLong(9), row.getLong(10), row.getLong(11), row.getLong(12), row.getLong(13)));
  }

  private void unseen() throws SQLException {
    var hidden = new ArrayList<String>();
    var never = new ArrayList<String>();
    session.each(
        Queries.UNSEEN,
        row -> (row.getBoolean(3) ? never : hidden).add(row.getString(1) + "." + row.getString(2)));
    if (!hidden.isEmpty()) {
      notes.add("the role may not see the statistics of " + some(hidden));
    }
    if (!never.isEmpty()) {
      notes.add("never analysed: " + some(never));
    }
    owned("extended statistics", Queries.UNSEEN_EXTENDED);
    owned("statistics of the expressions of", Queries.UNSEEN_EXPRESSIONS);
  }

  private void owned(String what, String query) throws SQLException {
    List<String> names = session.list(query, row -> row.getString(1) + "." + row.getString(2));
    if (!names.isEmpty()) {
      notes.add(
          "only who owns the tables, or a superuser, sees the "
              + what
              + " "
              + some(names)
              + ", if there are any");
    }
  }

  static String some(List<String> names) {
    int more = names.size() - NAMED;
    return String.join(", ", names.subList(0, Math.min(NAMED, names.size())))
        + (more > 0 ? " and " + more + " more" : "");
  }

  private List<ExtendedStatistics> extended() throws SQLException {
    return new Extended(session).read();
  }

  private List<WorkloadStatement> workload() throws SQLException {
    String schema = session.one(Queries.WORKLOAD_SCHEMA);
    if (schema == null) {
      notes.add("no workload: pg_stat_statements is not installed in this database");
      return List.of();
    }
    String view = new Name(schema).sql() + ".pg_stat_statements";
    Optional<List<WorkloadStatement>> found =
        session.attempt(() -> session.list(Queries.workload(view), StatisticsReader::statement));
    if (found.isEmpty()) {
      notes.add("no workload: pg_stat_statements could not be read");
    }
    return found.orElse(List.of());
  }

  private static WorkloadStatement statement(ResultSet row) throws SQLException {
    long calls = row.getLong(2);
    double total = row.getDouble(3);
    return new WorkloadStatement(
        row.getString(1), calls, total, calls == 0 ? 0 : total / calls, row.getLong(4));
  }

  /// An index before it was looked into.
  static IndexStatistics index(ResultSet row) throws SQLException {
    String schema = row.getString(1);
    return new IndexStatistics(
        QualifiedName.of(schema, row.getString(2)),
        QualifiedName.of(schema, row.getString(3)),
        row.getString(4),
        row.getLong(5),
        row.getInt(6),
        Columns.number(row.getString(7)),
        null,
        null,
        null,
        null,
        row.getLong(8));
  }
}
