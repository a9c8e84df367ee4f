package dev.pgwright.verify;

import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.sandbox.ScratchDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// How many rows and values there are, found again under other names: by the identity that tables
/// and columns have in the catalogs.
///
/// @param tables by `pg_class.oid`
record Survival(TreeMap<Long, Counted> tables) {

  /// A table and how many rows it has.
  ///
  /// @param values for each column by `attnum` how many of its values are not NULL
  record Counted(QualifiedName name, long rows, TreeMap<Integer, Values> values) {}

  record Values(Name column, long count) {}

  /// Something that is less than before.
  ///
  /// @param rows whether rows are missing; else values are NULL that were not
  record Loss(boolean rows, String text) {}

  private static final String COLUMNS =
      """
      SELECT c.oid, n.nspname, c.relname, a.attnum, a.attname
      FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace
      LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE c.relkind IN ('r', 'p')
        AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
      ORDER BY c.oid, a.attnum
      """;

  /// Counts in the tables of a schema; a tool's own tables are not among them.
  static Survival of(ScratchDatabase database, Schema schema) throws SQLException {
    var tables = new TreeMap<Long, Counted>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      try (ResultSet rows = statement.executeQuery(COLUMNS)) {
        while (rows.next()) {
          Counted table =
              tables.computeIfAbsent(
                  rows.getLong(1), _ -> new Counted(name(rows), 0, new TreeMap<>()));
          if (rows.getString(5) != null) {
            table.values().put(rows.getInt(4), new Values(new Name(rows.getString(5)), 0));
          }
        }
      }
      tables.values().removeIf(it -> schema.table(it.name()).isEmpty());
      tables.replaceAll((_, table) -> counted(statement, table));
    }
    return new Survival(tables);
  }

  private static QualifiedName name(ResultSet rows) {
    try {
      return QualifiedName.of(rows.getString(2), rows.getString(3));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Counted counted(Statement statement, Counted table) {
    var query = new StringBuilder("SELECT count(*)");
    table
        .values()
        .values()
        .forEach(it -> query.append(", count(").append(it.column().sql()).append(')'));
    query.append(" FROM ").append(table.name().sql());
    try (ResultSet rows = statement.executeQuery(query.toString())) {
      rows.next();
      var values = new TreeMap<Integer, Values>();
      int at = 2;
      for (var one : table.values().entrySet()) {
        values.put(one.getKey(), new Values(one.getValue().column(), rows.getLong(at++)));
      }
      return new Counted(table.name(), rows.getLong(1), values);
    } catch (SQLException e) {
      throw new IllegalStateException("a throwaway database refuses: " + e.getMessage(), e);
    }
  }

  /// What is less afterwards, in tables and columns that are still there.
  List<Loss> losses(Survival after) {
    var losses = new ArrayList<Loss>();
    tables.forEach(
        (oid, was) -> after.find(oid, was.name()).ifPresent(is -> compare(was, is, losses)));
    return losses;
  }

  private Optional<Counted> find(Long oid, QualifiedName name) {
    return Optional.ofNullable(tables.get(oid))
        .or(() -> tables.values().stream().filter(it -> it.name().equals(name)).findFirst());
  }

  private static void compare(Counted was, Counted is, List<Loss> losses) {
    String table =
        was.name() + (was.name().equals(is.name()) ? "" : ", which becomes " + is.name());
    if (is.rows() < was.rows()) {
      losses.add(new Loss(true, is.rows() + " of " + was.rows() + " rows in " + table));
      return;
    }
    was.values()
        .forEach(
            (number, before) -> {
              Values now = is.values().get(number);
              if (now != null && now.count() < before.count()) {
                losses.add(
                    new Loss(
                        false,
                        now.count()
                            + " of "
                            + before.count()
                            + " values in "
                            + was.name()
                            + "."
                            + before.column()
                            + (before.column().equals(now.column())
                                ? ""
                                : ", which becomes " + now.column())));
              }
            });
  }
}
