package dev.pgwright.rules.design;

import dev.pgwright.facts.ColumnType;
import dev.pgwright.replay.Types;
import dev.pgwright.rules.Columns;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Constraint;
import dev.pgwright.sql.ast.Statement;
import dev.pgwright.sql.ast.TableElement;
import java.util.List;

/// A primary key of type `int` or `smallint`, which runs out.
final class SmallKey implements Rule {

  private static final RuleInfo INFO = RuleInfo.advice("small-key", "An int key");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    for (TableElement.Column column : Columns.of(statement)) {
      ColumnType type = Types.of(column.type(), scene.world());
      if (type != null
          && (type.name().equals("int4") || type.name().equals("int2"))
          && column.constraints().stream()
              .anyMatch(it -> it.rule() instanceof Constraint.Unique unique && unique.primary())) {
        return Hazard.of(
            INFO,
            column,
            column.name().sql()
                + ": it runs out at 2147483647, and changing it writes the table again",
            "bigint");
      }
    }
    return List.of();
  }
}
