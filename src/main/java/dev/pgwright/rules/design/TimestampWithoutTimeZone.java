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

/// A column of type `timestamp`, which says no moment.
final class TimestampWithoutTimeZone implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.advice("timestamp-without-time-zone", "timestamp without time zone")
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
        (_, type) -> type.name().equals("timestamp"),
        "without a time zone it is no moment; sessions in other zones read it differently",
        "timestamptz");
  }
}
