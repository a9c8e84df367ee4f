package dev.pgwright.rules.design;

import dev.pgwright.facts.ColumnType;
import dev.pgwright.replay.Types;
import dev.pgwright.rules.Columns;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Statement;
import dev.pgwright.sql.ast.TableElement;
import java.util.List;

/// A column of type `real` or `double precision` that is called like an amount of money.
final class FloatForAmount implements Rule {

  private static final RuleInfo INFO = RuleInfo.advice("float-for-amount", "A float for an amount");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    for (TableElement.Column column : Columns.of(statement)) {
      ColumnType type = Types.of(column.type(), scene.world());
      if (type != null
          && type.name().startsWith("float")
          && column.name().value().matches(".*(price|amount|total|cost|balance|fee).*")) {
        return Hazard.of(
            INFO,
            column,
            column.name().sql() + ": sums of binary fractions are not exact",
            "numeric");
      }
    }
    return List.of();
  }
}
