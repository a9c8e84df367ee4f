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

/// A column of type `varchar(n)`, whose limit is hard to lower and no faster than text.
final class VarcharWithLimit implements Rule {

  private static final RuleInfo INFO = RuleInfo.advice("varchar-with-limit", "varchar(n)");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    for (TableElement.Column column : Columns.of(statement)) {
      ColumnType type = Types.of(column.type(), scene.world());
      if (type != null && type.name().equals("varchar") && !type.modifiers().isEmpty()) {
        return Hazard.of(
            INFO,
            column,
            column.name().sql()
                + ": a limit that has to change is a schema change; text is stored the same way",
            "text, with a CHECK where there is a limit");
      }
    }
    return List.of();
  }
}
