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

/// A column of type `varchar(n)`, whose limit is hard to lower and no faster than text.
final class VarcharWithLimit implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.advice("varchar-with-limit", "varchar(n)")
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
        (_, type) -> type.name().equals("varchar") && !type.modifiers().isEmpty(),
        "a limit that has to change is a schema change; text is stored the same way",
        "text, with a CHECK where there is a limit");
  }
}
