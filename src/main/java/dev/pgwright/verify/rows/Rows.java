package dev.pgwright.verify.rows;

import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.model.Table;
import dev.pgwright.plan.Plan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Generated rows that satisfy every constraint, with the edges of each type and NULL wherever it
/// is allowed.
public final class Rows {

  private Rows() {}

  /// What was filled.
  ///
  /// @param tables rows of each table, by name; at least one
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
        filling.next(table);
      }
      filling.settle();
      filling.adopt(order);
      var refused = new ArrayList<Refused>(filling.refused());
      if (!preconditions.isEmpty()) {
        var misfits = new Misfits(connection, schema);
        misfits.delete(preconditions);
        filling.added().keySet().removeIf(it -> emptied(misfits, it, preconditions, refused));
      }
      return new Filled(new TreeMap<>(filling.added()), refused);
    }
  }

  /// Whether no row of a table was left by a precondition, which is told.
  private static boolean emptied(
      Misfits misfits,
      QualifiedName table,
      List<Plan.Precondition> preconditions,
      List<Refused> refused) {
    Optional<Plan.Precondition> cause =
        preconditions.stream().filter(it -> it.table().equals(table)).findFirst();
    if (cause.isEmpty() || !misfits.empty(table)) {
      return false;
    }
    refused.add(new Refused(table, cause.get().why(), "23000"));
    return true;
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
}
