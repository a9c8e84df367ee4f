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

/// A column of type `serial`, whose sequence and default are loosely attached.
final class SerialType implements Rule {

  private static final RuleInfo INFO = RuleInfo.advice("serial-type", "serial");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    for (TableElement.Column column : Columns.of(statement)) {
      ColumnType type = Types.of(column.type(), scene.world());
      if (type != null && Types.serial(column.type())) {
        return Hazard.of(
            INFO,
            column,
            column.name().sql() + ": privileges, ownership and dumps of its sequence are separate",
            "GENERATED ALWAYS AS IDENTITY");
      }
    }
    return List.of();
  }
}
