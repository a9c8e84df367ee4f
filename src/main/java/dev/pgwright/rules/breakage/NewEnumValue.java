package dev.pgwright.rules.breakage;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `add value` lets in a label that deployed readers may not know.
final class NewEnumValue implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.advice("new-enum-value", "A new enum value that old programs do not know")
          .about(Alter.AddEnumValue.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return statement instanceof Alter.AddEnumValue value
            && !scene.fresh(value.name())
            && !scene.downgrade()
        ? Hazard.of(
            INFO,
            statement,
            value.name().sql()
                + ": readers that list its labels fail at the first row with '"
                + value.label()
                + "'",
            "deploy readers that know it before anything writes it")
        : List.of();
  }
}
