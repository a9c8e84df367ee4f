package dev.pgwright.rules.breakage;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Constraint;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `generated always as (…)` without a keyword is virtual on 18, and an error before.
final class GeneratedWithoutKeyword implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning("generated-without-keyword", "A generated column without STORED or VIRTUAL");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return scene.all(Constraint.Generated.class).anyMatch(it -> it.stored() == null)
        ? Hazard.of(
            INFO,
            statement,
            "without a keyword the column is VIRTUAL from 18 on: not stored, and not to be indexed",
            "say STORED or VIRTUAL")
        : List.of();
  }
}
