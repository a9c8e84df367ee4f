package dev.pgwright.verify.rows;

import dev.pgwright.model.Constraint;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.model.Table;
import dev.pgwright.model.Trigger;
import dev.pgwright.verify.rows.Rows.Refused;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// One filling of a database, table by table.
///
/// Each table is a transaction; those that need each other's rows share one, in which keys are
/// checked at the end.
final class Filling {

  private static final int WANTED = 10;

  private final Connection connection;
  private final Statement statement;
  private final Schema schema;
  private final Values values;
  private final Map<QualifiedName, Long> counts = new LinkedHashMap<>();
  private final Set<QualifiedName> filled = new LinkedHashSet<>();
  private final Set<QualifiedName> owed = new LinkedHashSet<>();
  private final List<Table> together = new ArrayList<>();
  private final TreeMap<QualifiedName, Integer> added = new TreeMap<>();
  private final List<Refused> refused = new ArrayList<>();

  Filling(Connection connection, Statement statement, Schema schema, Values values) {
    this.connection = connection;
    this.statement = statement;
    this.schema = schema;
    this.values = values;
  }

  /// What the server answered about one table.
  private record Answer(long before, int inserted, String state, String refusedBy) {}

  /// The tables with rows, and how many.
  Map<QualifiedName, Integer> added() {
    return added;
  }

  /// The tables without.
  List<Refused> refused() {
    return refused;
  }

  /// Fills one table; those it refers to were filled before, unless keys form a cycle.
  void next(Table table) throws SQLException {
    owed.addAll(FillOrder.owed(schema, table, filled));
    if (!owed.isEmpty()) {
      connection.setAutoCommit(false);
      together.add(table);
    }
    fill(table);
    filled.add(table.name());
    if (!owed.isEmpty() && filled.containsAll(owed)) {
      settle();
    }
  }

  /// Ends the transaction of tables that need each other, without the rows that found no parent.
  void settle() throws SQLException {
    if (together.isEmpty()) {
      return;
    }
    new Misfits(connection, schema).orphans();
    connection.commit();
    connection.setAutoCommit(true);
    for (Table table : together) {
      recount(table);
    }
    together.clear();
    owed.clear();
  }

  private void recount(Table table) throws SQLException {
    try (ResultSet row = statement.executeQuery("select count(*) from " + table.name().sql())) {
      row.next();
      counts.put(table.name(), row.getLong(1));
      added.remove(table.name());
      if (row.getInt(1) > 0) {
        added.put(table.name(), row.getInt(1));
      } else if (refused.stream().noneMatch(it -> it.table().equals(table.name()))) {
        refused.add(new Refused(table.name(), "the foreign keys of a cycle", "23503"));
      }
    }
  }

  private void fill(Table table) throws SQLException {
    var rows = new TableRows(schema, table, counts, values);
    Answer answer = ask(table, rows);
    List<Trigger> firing =
        schema
            .all(Trigger.class)
            .filter(it -> it.table().equals(table.name()))
            .filter(it -> it.firing() != Trigger.Firing.DISABLED)
            .toList();
    if (answer.inserted() == 0 && !firing.isEmpty() && owed.isEmpty()) {
      for (Trigger it : firing) {
        trigger(it, Trigger.Firing.DISABLED);
      }
      answer = ask(table, rows);
      for (Trigger it : firing) {
        trigger(it, it.firing());
      }
    }
    counts.put(table.name(), answer.before() + answer.inserted());
    if (answer.before() + answer.inserted() > 0) {
      added.put(table.name(), Math.toIntExact(answer.before() + answer.inserted()));
    } else {
      refused.add(new Refused(table.name(), answer.refusedBy(), answer.state()));
    }
  }

  private Answer ask(Table table, TableRows rows) throws SQLException {
    String sql =
        "select (select count(*) from "
            + table.name().sql()
            + "), f.* from pg_temp.pgwright_fill(?, ?::jsonb, ?::jsonb, ?, ?, ?, ?) f";
    try (var query = connection.prepareStatement(sql)) {
      query.setString(1, table.name().sql());
      query.setString(2, rows.dims());
      query.setString(3, rows.blamed());
      query.setInt(4, WANTED);
      query.setString(5, rows.columnList());
      query.setString(6, rows.overriding());
      query.setBoolean(7, !owed.isEmpty());
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return new Answer(
            row.getLong(1),
            row.getInt(2),
            String.valueOf(row.getString(3)),
            String.valueOf(row.getString(4)));
      }
    }
  }

  private void trigger(Trigger trigger, Trigger.Firing firing) throws SQLException {
    statement.execute(
        String.join(
            " ",
            "alter table",
            trigger.table().sql(),
            firing.verb(),
            "trigger",
            trigger.name().sql()));
  }

  /// Gives rows their parents where the parents were filled later.
  void adopt(List<Table> order) throws SQLException {
    List<QualifiedName> names = order.stream().map(Table::name).toList();
    for (List<Constraint> keys : FillOrder.foreignKeys(schema).values()) {
      for (Constraint key : keys) {
        if (names.indexOf(key.references()) > names.indexOf(key.table())) {
          adopt(key);
        }
      }
    }
  }

  private void adopt(Constraint key) throws SQLException {
    String columns = String.join(", ", key.columns().stream().map(Name::sql).toList());
    String keys = String.join(", ", key.referencedColumns().stream().map(Name::sql).toList());
    String table = key.table().sql();
    QualifiedName parent = key.references();
    if (parent == null || !added.containsKey(parent) || !added.containsKey(key.table())) {
      return;
    }
    try {
      statement.execute(
          String.join(
              " ",
              "update",
              table,
              "set (" + columns + ") = (select",
              keys,
              "from",
              parent.sql(),
              "order by ctid limit 1) where ctid = any(array(select ctid from",
              table,
              "order by ctid limit 1))"));
    } catch (SQLException e) {
      if (!String.valueOf(e.getSQLState()).startsWith("23") && !"P0001".equals(e.getSQLState())) {
        throw e;
      }
    }
  }
}
