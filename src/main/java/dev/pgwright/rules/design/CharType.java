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

/// A column of type `char(n)`, which is filled up with spaces.
final class CharType implements Rule {

  private static final RuleInfo INFO = RuleInfo.advice("char-type", "char(n)");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    for (TableElement.Column column : Columns.of(statement)) {
      ColumnType type = Types.of(column.type(), scene.world());
      if (type != null && type.name().equals("bpchar")) {
        return Hazard.of(
            INFO,
            column,
            column.name().sql() + ": char(n) is filled up with spaces, and saves nothing",
            "text, with a CHECK for the length");
      }
    }
    return List.of();
  }
}
