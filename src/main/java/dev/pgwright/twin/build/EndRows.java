package dev.pgwright.twin.build;

import dev.pgwright.model.Literal;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.twin.ColumnStatistics;
import dev.pgwright.twin.IndexStatistics;
import dev.pgwright.twin.Statistics;
import dev.pgwright.twin.TableStatistics;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Two rows for a table: the smallest and the largest value of each column.
///
/// Where a constant is near the end of a histogram the planner looks the end up in an index
/// (`get_actual_variable_range`), and estimates otherwise when it finds one.
final class EndRows {

  /// What would refuse or change the rows, or write them to indexes that are not asked.
  private static final List<String> OPEN =
      List.of(
          "set local session_replication_role = replica",
          """
          create temp table pgwright_not_null on commit drop as
            select a.attrelid, a.attnum from pg_attribute a
            join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
            join pg_namespace n on n.oid = c.relnamespace and n.nspname !~ '^pg_'
            where a.attnotnull and a.attnum > 0
          """,
          """
          create temp table pgwright_checked on commit drop as
            select c.oid, c.relkind, c.relchecks, c.relispartition, c.relhasrules
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'm') and n.nspname !~ '^pg_'
              and n.nspname <> 'information_schema'
          """,
          """
          create temp table pgwright_ready on commit drop as
            select i.indexrelid from pg_index i
            join pg_class c on c.oid = i.indexrelid
            join pg_am m on m.oid = c.relam and m.amname <> 'btree'
            join pg_namespace n on n.oid = c.relnamespace and n.nspname !~ '^pg_'
            where i.indisready
          """,
          """
          update pg_attribute a set attnotnull = false from pgwright_not_null k
          where k.attrelid = a.attrelid and k.attnum = a.attnum
          """,
          """
          update pg_class c set relkind = 'r', relchecks = 0, relispartition = false,
            relhasrules = false
          from pgwright_checked k where k.oid = c.oid
          """,
          """
          update pg_index i set indisready = false from pgwright_ready k
          where k.indexrelid = i.indexrelid
          """);

  private static final List<String> CLOSE =
      List.of(
          """
          update pg_attribute a set attnotnull = true from pgwright_not_null k
          where k.attrelid = a.attrelid and k.attnum = a.attnum
          """,
          """
          update pg_class c set relkind = k.relkind, relchecks = k.relchecks,
            relispartition = k.relispartition, relhasrules = k.relhasrules
          from pgwright_checked k where k.oid = c.oid
          """,
          """
          update pg_index i set indisready = true from pgwright_ready k
          where k.indexrelid = i.indexrelid
          """);

  /// Columns of tables, and which index has each as its leading key.
  private static final String COLUMNS =
      """
      select n.nspname, c.relname, a.attname, i.relname
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        and a.attgenerated = ''
      left join lateral (
        select x.relname from pg_index k join pg_class x on x.oid = k.indexrelid
        where k.indrelid = c.oid and k.indkey[0] = a.attnum and k.indpred is null) i on true
      where c.relkind in ('r', 'm') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
      order by c.oid, a.attnum
      """;

  /// The smallest and the largest value of a column.
  private record Ends(String first, String last) {}

  private final Connection connection;
  private final Map<QualifiedName, Map<String, Ends>> exact = new LinkedHashMap<>();
  private final Map<QualifiedName, Map<String, Ends>> near = new LinkedHashMap<>();

  private final Map<QualifiedName, List<String>> columnNames = new LinkedHashMap<>();

  private EndRows(Connection connection) {
    this.connection = connection;
  }

  /// Inserts the rows, in the transaction that the session is in.
  ///
  /// @return tables whose rows the server refuses
  static List<String> insert(Connection connection, Statistics statistics) throws SQLException {
    var rows = new EndRows(connection);
    rows.gather(statistics);
    var failed = new ArrayList<String>();
    Script.run(rows.connection, OPEN);
    for (TableStatistics table : statistics.tables()) {
      boolean known = rows.exact.containsKey(table.name()) || rows.near.containsKey(table.name());
      if (table.pages() > 0 && known && !rows.insert(table.name())) {
        failed.add(table.name().toString());
      }
    }
    Script.run(rows.connection, CLOSE);
    return failed;
  }

  /// What indexes say is exact; what histograms say stands in for indexes that are still to come.
  private void gather(Statistics statistics) throws SQLException {
    var indexes = new TreeMap<QualifiedName, Ends>();
    for (IndexStatistics it : statistics.indexes()) {
      if (it.first() != null && it.last() != null) {
        indexes.put(it.name(), new Ends(it.first(), it.last()));
      }
    }
    var histograms = new LinkedHashMap<QualifiedName, Map<String, Ends>>();
    for (ColumnStatistics it : statistics.columns()) {
      if (it.histogram().size() > 1 && !it.inherited()) {
        histograms
            .computeIfAbsent(it.relation(), _ -> new LinkedHashMap<>())
            .put(it.column(), new Ends(it.histogram().getFirst(), it.histogram().getLast()));
      }
    }
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(COLUMNS)) {
      while (row.next()) {
        QualifiedName table = QualifiedName.of(row.getString(1), row.getString(2));
        String column = row.getString(3);
        String index = row.getString(4);
        List<String> names = columnNames.computeIfAbsent(table, _ -> new ArrayList<>());
        if (!names.contains(column)) {
          names.add(column);
        }
        Ends known = index == null ? null : indexes.get(table.sibling(index));
        Ends guess = histograms.getOrDefault(table, new LinkedHashMap<>()).get(column);
        if (known != null) {
          exact.computeIfAbsent(table, _ -> new LinkedHashMap<>()).put(column, known);
        } else if (guess != null) {
          near.computeIfAbsent(table, _ -> new LinkedHashMap<>()).putIfAbsent(column, guess);
        }
      }
    }
  }

  private boolean insert(QualifiedName table) throws SQLException {
    var all = new LinkedHashMap<>(near.getOrDefault(table, new LinkedHashMap<>()));
    Map<String, Ends> sure = exact.getOrDefault(table, new LinkedHashMap<>());
    all.putAll(sure);
    return attempt(table, all) || (!sure.isEmpty() && attempt(table, sure));
  }

  private boolean attempt(QualifiedName table, Map<String, Ends> columns) throws SQLException {
    List<String> names = columnNames.getOrDefault(table, List.of());
    var first = new ArrayList<String>();
    var last = new ArrayList<String>();
    for (String name : names) {
      Ends ends = columns.get(name);
      first.add(ends == null ? "null" : new Literal(ends.first()).sql());
      last.add(ends == null ? "null" : new Literal(ends.last()).sql());
    }
    String list = names.stream().map(it -> new Name(it).sql()).collect(Collectors.joining(", "));
    Savepoint before = connection.setSavepoint();
    try {
      Script.run(
          connection,
          List.of(
              String.join(
                  "",
                  "insert into " + table.sql() + " (" + list + ") overriding system value values (",
                  String.join(", ", first) + "), (",
                  String.join(", ", last) + ")")));
      connection.releaseSavepoint(before);
      return true;
    } catch (SQLException e) {
      connection.rollback(before);
      return false;
    }
  }
}
