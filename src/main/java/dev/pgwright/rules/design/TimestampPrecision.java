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

/// A time with precision 0, which rounds up into the future.
final class TimestampPrecision implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.advice("timestamp-precision", "timestamp(0)")
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
        (_, type) ->
            (type.name().startsWith("timestamp") || type.name().startsWith("time"))
                && type.modifiers().contains("0"),
        "values are rounded, half a second into the future at times",
        "no precision, and date_trunc() where it is shown");
  }
}
