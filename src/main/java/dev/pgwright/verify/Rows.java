package dev.pgwright.verify;

import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.plan.Plan;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Generated rows.
public final class Rows {

  private Rows() {}

  /// What was filled.
  ///
  /// @param tables rows of each table, by name
  /// @param refused tables without a row, by name
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
        text.append("; ").append(it.table()).append(" is empty: ").append(it.constraint());
        text.append(" refused every row (SQLSTATE ").append(it.sqlState()).append(')');
      }
      return text.toString();
    }
  }

  /// A table that could not be filled.
  ///
  /// @param constraint the constraint that refused the rows, or the server's message when none did
  /// @param sqlState of the last refusal
  public record Refused(QualifiedName table, String constraint, String sqlState) {}

  /// Fills every empty table with rows that satisfy its constraints.
  public static Filled fill(
      Connection connection, Schema schema, List<Plan.Precondition> preconditions, long seed)
      throws SQLException {
    return new Filled(new TreeMap<>(), List.of());
  }

  /// What has to survive a migration.
  public static Fingerprint fingerprint(Connection connection, Schema before, Schema after)
      throws SQLException {
    return Fingerprint.of(connection, before, after);
  }
}
