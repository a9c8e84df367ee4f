package dev.pgwright.rules.transactions;

import dev.pgwright.replay.TypeEntry;
import dev.pgwright.replay.effect.Possible;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Statement;
import java.util.List;
import java.util.Optional;

/// A value that `alter type … add value` adds cannot be used in the same transaction.
final class EnumValueUsedAtOnce implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error("enum-value-used-at-once", "A new enum value is used before it is committed");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    Optional<TypeEntry.Label> label = Possible.usedEnumLabel(statement, scene.world());
    return label.isPresent()
        ? Hazard.of(
            INFO,
            statement,
            "'"
                + label.get().text()
                + "' was added to its type in this transaction and cannot be used before commit;"
                + " the migration fails here",
            "COMMIT after ALTER TYPE … ADD VALUE; in Alembic: autocommit_block() or a revision of"
                + " its own")
        : List.of();
  }
}
