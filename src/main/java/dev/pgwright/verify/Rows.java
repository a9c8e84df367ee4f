package dev.pgwright.verify;

import dev.pgwright.model.Constraint;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.model.Table;
import dev.pgwright.model.Trigger;
import dev.pgwright.plan.Plan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Generated rows that satisfy every constraint, with the edges of each type and NULL wherever it
/// is allowed.
public final class Rows {

  private static final int WANTED = 10;

  private Rows() {}

  /// What was filled.
  ///
  /// @param tables rows that were added to each table, by name; at least one
  /// @param refused tables that took no row, by name
  public record Filled(SequencedMap<QualifiedName, Integer> tables, List<Refused> refused) {

    public Filled {
      tables = Collections.unmodifiableSequencedMap(new TreeMap<>(tables));
      refused = List.copyOf(refused);
    }

    /// One line for people.
    public String summary() {
      int rows = tables.values().stream().mapToInt(Integer::intValue).sum();
      var text = new StringBuilder();
      text.append(rows).append(" rows in ").append(tables.size()).append(" tables");
      for (Refused it : refused) {
        text.append("; ").append(it.table()).append(" takes none: ").append(it.constraint());
        text.append(" (SQLSTATE ").append(it.sqlState()).append(')');
      }
      return text.toString();
    }
  }

  /// A table that could not be filled.
  ///
  /// @param constraint the constraint or column that refused the last row, or the server's message
  ///   when none did
  /// @param sqlState of that refusal
  public record Refused(QualifiedName table, String constraint, String sqlState) {}

  /// Adds rows to every table, in the order of foreign keys, then deletes those that violate a
  /// precondition and those that refer to them.
  ///
  /// Triggers fire; those of a table that takes no row otherwise are disabled meanwhile.
  ///
  /// @param connection in autocommit
  /// @param preconditions those about tables that the schema does not have are left out
  /// @param seed the same seed gives the same rows
  public static Filled fill(
      Connection connection, Schema schema, List<Plan.Precondition> preconditions, long seed)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(functions());
      var filling = new Filling(connection, statement, schema, new Values(schema, seed));
      List<Table> order = FillOrder.of(schema);
      for (Table table : order) {
        filling.fill(table);
      }
      filling.close(order);
      if (!preconditions.isEmpty()) {
        new Misfits(connection, schema).delete(preconditions);
      }
      return new Filled(filling.added, filling.refused);
    }
  }

  /// What has to survive a migration; see [Fingerprint].
  public static Fingerprint fingerprint(Connection connection, Schema before, Schema after)
      throws SQLException {
    return Fingerprint.of(connection, before, after);
  }

  private static String functions() {
    try (InputStream stream = Rows.class.getResourceAsStream("fill.sql")) {
      if (stream == null) {
        throw new IllegalStateException("fill.sql is not on the class path");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /// One filling of a database.
  private static final class Filling {

    private final Connection connection;
    private final Statement statement;
    private final Schema schema;
    private final Values values;
    private final Map<QualifiedName, Long> counts = new LinkedHashMap<>();
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

    void fill(Table table) throws SQLException {
      var rows = new TableRows(schema, table, counts, values);
      Answer answer = ask(table, rows);
      List<Trigger> firing =
          schema
              .all(Trigger.class)
              .filter(it -> it.table().equals(table.name()))
              .filter(it -> it.firing() != Trigger.Firing.DISABLED)
              .toList();
      if (answer.inserted() == 0 && !firing.isEmpty()) {
        for (Trigger it : firing) {
          trigger(it, Trigger.Firing.DISABLED);
        }
        answer = ask(table, rows);
        for (Trigger it : firing) {
          trigger(it, it.firing());
        }
      }
      counts.put(table.name(), answer.before() + answer.inserted());
      if (answer.inserted() > 0) {
        added.put(table.name(), answer.inserted());
      } else {
        refused.add(new Refused(table.name(), answer.refusedBy(), answer.state()));
      }
    }

    private Answer ask(Table table, TableRows rows) throws SQLException {
      String sql =
          "select (select count(*) from "
              + table.name().sql()
              + "), f.* from pg_temp.pgwright_fill(?, ?::jsonb, ?::jsonb, ?, ?, ?) f";
      try (var query = connection.prepareStatement(sql)) {
        query.setString(1, table.name().sql());
        query.setString(2, rows.dims());
        query.setString(3, rows.blamed());
        query.setInt(4, WANTED);
        query.setString(5, rows.columnList());
        query.setString(6, rows.overriding());
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
    void close(List<Table> order) throws SQLException {
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
}
