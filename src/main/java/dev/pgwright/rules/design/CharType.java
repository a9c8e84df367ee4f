package dev.pgwright.rules.design;

import dev.pgwright.rules.Columns;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// A column of type `char(n)`, which is filled up with spaces.
final class CharType implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.advice("char-type", "char(n)")
          .about(Create.CreateTable.class, Alter.AlterTable.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return Columns.each(
        INFO,
        statement,
        scene,
        (_, type) -> type.name().equals("bpchar") && !type.modifiers().isEmpty(),
        "char(n) is filled up with spaces, and saves nothing",
        "text, with a CHECK for the length");
  }
}
