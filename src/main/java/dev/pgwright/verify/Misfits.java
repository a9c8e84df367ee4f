package dev.pgwright.verify;

import dev.pgwright.model.Constraint;
import dev.pgwright.model.Schema;
import dev.pgwright.plan.Plan;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

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
    boolean free = replica(true);
    for (int round = 0; round < ROUNDS; round++) {
      int deleted = 0;
      for (Plan.Precondition it : preconditions) {
        if (schema.table(it.table()).isPresent()) {
          deleted +=
              update(
                  "delete from "
                      + it.table().sql()
                      + " where ctid = any(array("
                      + it.violations()
                      + "))");
        }
      }
      deleted += deleted > 0 && free ? orphans() : 0;
      if (deleted == 0) {
        break;
      }
    }
    if (free) {
      replica(false);
    }
  }

  private int orphans() throws SQLException {
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

  /// False when this role may not.
  private boolean replica(boolean on) throws SQLException {
    try {
      update("set session_replication_role = " + (on ? "replica" : "origin"));
      return true;
    } catch (SQLException e) {
      if ("42501".equals(e.getSQLState())) {
        return false;
      }
      throw e;
    }
  }

  private int update(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      return statement.executeUpdate(sql);
    }
  }
}
