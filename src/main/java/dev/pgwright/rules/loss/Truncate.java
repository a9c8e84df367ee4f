package dev.pgwright.rules.loss;

import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.effect.Effect;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Maintenance;
import dev.pgwright.sql.ast.Statement;
import java.util.List;
import java.util.stream.Collectors;

/// `truncate` deletes all rows of a table, and with `cascade` those of every table that points at
/// it.
final class Truncate implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error("truncate", "TRUNCATE deletes all rows").about(Maintenance.Truncate.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    if (!(statement instanceof Maintenance.Truncate truncate)) {
      return List.of();
    }
    List<QualifiedName> all =
        scene.effect().locks().stream().map(Effect.Held::relation).filter(scene::inUse).toList();
    return all.isEmpty()
        ? List.of()
        : Hazard.table(
            INFO,
            truncate,
            all.getFirst(),
            all.stream().map(QualifiedName::toString).collect(Collectors.joining(", "))
                + ": all rows are gone, also for transactions that began before;"
                + " reads and writes wait"
                + (truncate.cascade() ? "; CASCADE takes every table that points at it" : ""),
            "DELETE in batches, where rows are to go at all");
  }
}
