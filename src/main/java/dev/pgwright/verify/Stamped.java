package dev.pgwright.verify;

import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.model.Trigger;
import dev.pgwright.verify.locks.Observed;
import java.util.List;
import java.util.Locale;

/// Tells tables whose triggers a migration fires by updating rows.
final class Stamped {

  private Stamped() {}

  /// Whether the table has a trigger on UPDATE and one of the statements updates it, also from
  /// within a block of code.
  static boolean by(List<Observed> observed, Schema schema, QualifiedName table) {
    boolean fires =
        schema
            .all(Trigger.class)
            .filter(it -> it.table().equals(table))
            .filter(it -> it.firing() != Trigger.Firing.DISABLED)
            .anyMatch(it -> it.definition().contains(" UPDATE "));
    return fires && observed.stream().anyMatch(it -> updates(it.sql(), table));
  }

  private static boolean updates(String sql, QualifiedName table) {
    return sql.toLowerCase(Locale.ROOT).contains("update ") && sql.contains(table.name().value());
  }
}
