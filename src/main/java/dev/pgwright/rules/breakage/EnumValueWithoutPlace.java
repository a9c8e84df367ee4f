package dev.pgwright.rules.breakage;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `add value` without `before` or `after` puts the label behind all others, and that is the order
/// of sorting.
final class EnumValueWithoutPlace implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.info("enum-value-without-place", "A new enum value comes last")
          .about(Alter.AddEnumValue.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return statement instanceof Alter.AddEnumValue value
            && value.before() == null
            && value.after() == null
            && !scene.fresh(value.name())
        ? Hazard.of(
            INFO,
            statement,
            value.name().sql()
                + ": '"
                + value.label()
                + "' sorts behind every other label, and cannot be moved or dropped later",
            "BEFORE or AFTER where the order matters")
        : List.of();
  }
}
