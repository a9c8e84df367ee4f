package dev.pgwright.verify.rows;

import dev.pgwright.model.Constraint;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.model.Table;
import dev.pgwright.plan.Plan;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Deletes the rows that a plan cannot take, and the rows that refer to them.
final class Misfits {

  private static final int ROUNDS = 10;

  private final Connection connection;
  private final Schema schema;

  Misfits(Connection connection, Schema schema) {
    this.connection = connection;
    this.schema = schema;
  }

  /// Repeats until no row violates a precondition, as one deletion may cause the next.
  ///
  /// Foreign keys are not enforced meanwhile, so that no action of theirs makes new rows that do
  /// not fit; who cannot switch them off deletes with them.
  void delete(List<Plan.Precondition> preconditions) throws SQLException {
    unchecked(() -> repeat(() -> deleteOnce(preconditions) + deleteOrphans()));
  }

  private static int repeat(Work work) throws SQLException {
    int all = 0;
    for (int round = 0; round < ROUNDS; round++) {
      int done = work.run();
      all += done;
      if (done == 0) {
        break;
      }
    }
    return all;
  }

  private int deleteOnce(List<Plan.Precondition> preconditions) throws SQLException {
    int deleted = 0;
    for (Plan.Precondition it : preconditions) {
      if (schema.table(it.table()).isPresent()) {
        deleted += deleteFrom(it);
      }
    }
    return deleted;
  }

  /// A condition on columns or values that are still to come holds for no row there is.
  private int deleteFrom(Plan.Precondition it) throws SQLException {
    String violations = "any(array(" + it.violations() + "))";
    try {
      if (!it.clearing().isEmpty() && cleared(it, violations)) {
        return 0;
      }
      return update("delete from " + it.table().sql() + " where ctid = " + violations);
    } catch (SQLException e) {
      String state = String.valueOf(e.getSQLState());
      if (state.startsWith("22")) {
        return deleteEach(it);
      }
      if (state.startsWith("42")) {
        return 0;
      }
      throw e;
    }
  }

  /// Deletes the rows that a question cannot even be asked about, row by row.
  private int deleteEach(Plan.Precondition it) throws SQLException {
    var rows = new ArrayList<String>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select ctid from only " + it.table().sql())) {
      while (row.next()) {
        rows.add(row.getString(1));
      }
    }
    int deleted = 0;
    for (String row : rows) {
      String one = "'" + row + "'::tid";
      try (Statement statement = connection.createStatement()) {
        statement.setEscapeProcessing(false);
        statement.execute("select from (" + it.violations() + ") v where ctid = " + one);
      } catch (SQLException e) {
        if (!String.valueOf(e.getSQLState()).startsWith("22")) {
          throw e;
        }
        deleted += update("delete from only " + it.table().sql() + " where ctid = " + one);
      }
    }
    return deleted;
  }

  /// Whether a table has no row left.
  boolean empty(QualifiedName table) {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select not exists (select from " + table.sql() + ")")) {
      row.next();
      return row.getBoolean(1);
    } catch (SQLException e) {
      throw new IllegalStateException("a table of a throwaway database cannot be read", e);
    }
  }

  /// Rows that satisfy it without a value stay without; whether that is so for all.
  private boolean cleared(Plan.Precondition it, String violations) throws SQLException {
    Table table = schema.table(it.table()).orElseThrow();
    String nothing =
        it.clearing().stream()
            .filter(name -> table.column(name).filter(own -> own.notNull() == null).isPresent())
            .map(name -> name.sql() + " = null")
            .collect(Collectors.joining(", "));
    if (nothing.isEmpty()) {
      return false;
    }
    try {
      update("update " + it.table().sql() + " set " + nothing + " where ctid = " + violations);
      return true;
    } catch (SQLException e) {
      if (String.valueOf(e.getSQLState()).startsWith("23")) {
        return false;
      }
      throw e;
    }
  }

  /// Deletes rows whose parents never came, and those that refer to them.
  void orphans() throws SQLException {
    unchecked(() -> repeat(this::deleteOrphans));
  }

  private int deleteOrphans() throws SQLException {
    int deleted = 0;
    for (Constraint key : schema.all(Constraint.class).toList()) {
      if (key.type() == Constraint.Type.FOREIGN_KEY && key.references() != null && key.enforced()) {
        var given = new ArrayList<String>();
        var same = new ArrayList<String>();
        for (int i = 0; i < key.columns().size(); i++) {
          String column = "c." + key.columns().get(i).sql();
          given.add(column + " is not null");
          same.add("p." + key.referencedColumns().get(i).sql() + " = " + column);
        }
        deleted +=
            update(
                String.join(
                    " ",
                    "delete from",
                    key.table().sql(),
                    "c where",
                    String.join(" and ", given),
                    "and not exists (select from",
                    key.references().sql(),
                    "p where",
                    String.join(" and ", same) + ")"));
      }
    }
    return deleted;
  }

  /// Work that must not be held up by foreign keys and triggers.
  private interface Work {
    int run() throws SQLException;
  }

  /// Only superusers may switch foreign keys off; for others the work runs with them.
  private int unchecked(Work work) throws SQLException {
    if (!superuser()) {
      return work.run();
    }
    update("set session_replication_role = replica");
    int done = work.run();
    update("set session_replication_role = origin");
    return done;
  }

  private boolean superuser() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select current_setting('is_superuser')")) {
      row.next();
      return row.getString(1).equals("on");
    }
  }

  private int update(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      return statement.executeUpdate(sql);
    }
  }
}
