package dev.pgwright.rules.design;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.CreateType;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// A new enum type, whose labels can be added and renamed, and not removed.
final class EnumType implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.advice("enum-type", "An enum type").about(CreateType.CreateEnum.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return statement instanceof CreateType.CreateEnum made
        ? Hazard.of(
            INFO,
            made,
            made.name().sql() + ": labels cannot be dropped or moved",
            "a table of its values with a foreign key, where they change")
        : List.of();
  }
}
