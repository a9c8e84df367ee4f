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

/// A column of type `timestamp`, which says no moment.
final class TimestampWithoutTimeZone implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.advice("timestamp-without-time-zone", "timestamp without time zone");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    for (TableElement.Column column : Columns.of(statement)) {
      ColumnType type = Types.of(column.type(), scene.world());
      if (type != null && type.name().equals("timestamp")) {
        return Hazard.of(
            INFO,
            column,
            column.name().sql()
                + ": without a time zone it is no moment; sessions in other zones read it differently",
            "timestamptz");
      }
    }
    return List.of();
  }
}
