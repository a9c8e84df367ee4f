package dev.pgwright.rules.rewriting;

import dev.pgwright.facts.TypeChange;
import dev.pgwright.replay.effect.TypeEffects;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// timestamp to timestamptz, or back, keeps the table only when the session's time zone is UTC;
/// otherwise every row is written again.
final class TypeChangeDependsOnTimeZone implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error(
              "type-change-depends-on-time-zone",
              "The session's time zone decides whether the table is rewritten")
          .about(Alter.AlterTable.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return Retyping.each(
        statement,
        scene,
        (action, table, _, change) -> {
          if (change != TypeChange.TIME_ZONE || TypeEffects.utc(scene.world())) {
            return List.of();
          }
          return Hazard.table(
              INFO,
              action,
              table,
              table
                  + "."
                  + action.column().sql()
                  + ": unless the session's time zone is UTC, every row is written again under ACCESS"
                  + " EXCLUSIVE, and reads and writes wait",
              "SET timezone = 'UTC' before it, if that is what the old values mean");
        });
  }
}
