package dev.pgwright.rules.design;

import dev.pgwright.replay.Types;
import dev.pgwright.rules.Columns;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// A column of type `serial`, whose sequence and default are loosely attached.
final class SerialType implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.advice("serial-type", "serial")
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
        (column, _) -> Types.serial(column.type()),
        "privileges, ownership and dumps of its sequence are separate",
        "GENERATED ALWAYS AS IDENTITY");
  }
}
