package dev.pgwright.twin.build;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.model.Access;
import dev.pgwright.model.Literal;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.plan.SchemaSql;
import dev.pgwright.sandbox.Sandbox;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.source.Sources;
import dev.pgwright.twin.Statistics;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An empty copy of a database with its statistics and sizes.
///
/// @param database the copy
/// @param files of its server
/// @param small where the files of tables are that hold next to nothing, by the table's number
/// @param notes what could not be copied, one sentence each
public record Clone(
    ScratchDatabase database, PageFiles files, Map<Long, Long> small, List<String> notes) {

  private static final int NAMED = 3;

  /// Makes the copy.
  ///
  /// @param sandbox a server of ours, of the same major version
  /// @throws PgwrightException REFUSED for a server that is not ours, SANDBOX when it fails
  public static Clone of(Statistics statistics, Sandbox sandbox) {
    if (sandbox.log().isEmpty()) {
      throw PgwrightException.of(
              Code.REFUSED, "the planner twin writes files of its server, which must be our own")
          .hint("leave out --sandbox-url");
    }
    var notes = new ArrayList<String>();
    ScratchDatabase database = Locales.create(sandbox, statistics, notes);
    try (Connection connection = database.connect()) {
      schema(connection, statistics, notes);
      statistics(connection, statistics, notes);
      var files = new PageFiles(Path.of(one(connection, "show data_directory")));
      var sizes = new Sizes(connection, files);
      sizes.apply(statistics);
      return new Clone(database, files, sizes.small(), notes);
    } catch (SQLException e) {
      database.close();
      throw PgwrightException.of(Code.SANDBOX, "the planner twin cannot be made: " + e.getMessage())
          .because(e);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static void statistics(Connection connection, Statistics statistics, List<String> notes)
      throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("set allow_system_table_mods = on");
      statement.execute("set datestyle = 'ISO, YMD'");
      statement.execute("set timezone = 'UTC'");
      statement.execute("set intervalstyle = 'postgres'");
    }
    IndexOrder.apply(connection, statistics.indexes(), indexes(connection));
    connection.commit();
    List<String> failed = StatisticRows.insert(connection, statistics.columns());
    if (!failed.isEmpty()) {
      notes.add("no place for the statistics of " + some(failed));
    }
    connection.commit();
    List<String> refused = ExtendedRows.insert(connection, statistics.extended());
    if (!refused.isEmpty()) {
      notes.add("no place for the extended statistics " + some(refused));
    }
    connection.commit();
    List<String> endless = EndRows.insert(connection, statistics);
    if (!endless.isEmpty()) {
      notes.add("ends of indexes are not known of " + some(endless));
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  /// Runs the statements of a schema one by one; one that fails leaves out what it makes.
  private static void schema(Connection connection, Statistics statistics, List<String> notes)
      throws SQLException {
    var failed = new ArrayList<String>();
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(Sources.stubs(statistics.schema().access()));
      for (var it : statistics.tablespaces().entrySet()) {
        if (!it.getKey().equals("pg_default")) {
          tablespace(statement, new Name(it.getKey()), it.getValue());
        }
      }
      var schema = statistics.schema().with(Access.NONE).anyVersions();
      for (String sql : SchemaSql.statements(schema)) {
        try {
          statement.execute(sql);
        } catch (SQLException e) {
          failed.add(String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
      }
    }
    if (!failed.isEmpty()) {
      notes.add(failed.size() + " statements of the schema failed: " + some(failed));
    }
    statistics.schema().unhandled().stream()
        .map(it -> it.kind() + " " + it.name() + " is left out")
        .forEach(notes::add);
  }

  /// A tablespace in the server's own folder; all databases of the server share it.
  private static void tablespace(Statement statement, Name name, List<String> options)
      throws SQLException {
    try (ResultSet there =
        statement.executeQuery(
            "select from pg_tablespace where spcname = " + new Literal(name.value()).sql())) {
      if (there.next()) {
        return;
      }
    }
    statement.execute("set allow_in_place_tablespaces = on");
    statement.execute(
        "create tablespace "
            + name.sql()
            + " location ''"
            + (options.isEmpty() ? "" : " with (" + String.join(", ", options) + ")"));
  }

  private static String some(List<String> names) {
    int more = names.size() - NAMED;
    return String.join("; ", names.subList(0, Math.min(NAMED, names.size())))
        + (more > 0 ? " and " + more + " more" : "");
  }

  private static Map<QualifiedName, Long> indexes(Connection connection) throws SQLException {
    var numbers = new LinkedHashMap<QualifiedName, Long>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select n.nspname, c.relname, c.oid::int8 from pg_class c"
                    + " join pg_namespace n on n.oid = c.relnamespace"
                    + " where c.relkind in ('i', 'I') and n.nspname !~ '^pg_'")) {
      while (rows.next()) {
        numbers.put(QualifiedName.of(rows.getString(1), rows.getString(2)), rows.getLong(3));
      }
    }
    return numbers;
  }

  private static String one(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
