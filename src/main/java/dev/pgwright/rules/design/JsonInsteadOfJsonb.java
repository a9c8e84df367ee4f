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

/// A column of type `json`, which keeps the text and can neither be compared nor indexed.
final class JsonInsteadOfJsonb implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.advice("json-instead-of-jsonb", "json instead of jsonb");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    for (TableElement.Column column : Columns.of(statement)) {
      ColumnType type = Types.of(column.type(), scene.world());
      if (type != null && type.name().equals("json")) {
        return Hazard.of(
            INFO,
            column,
            column.name().sql() + ": json keeps the text; it can neither be compared nor indexed",
            "jsonb");
      }
    }
    return List.of();
  }
}
