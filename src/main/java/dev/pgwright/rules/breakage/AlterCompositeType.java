package dev.pgwright.rules.breakage;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// A change of the attributes of a composite type breaks programs that build or read its values,
/// and may write tables again.
final class AlterCompositeType implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning("alter-composite-type", "A composite type changes");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return statement instanceof Alter.AlterComposite composite && !scene.downgrade()
        ? Hazard.of(
            INFO,
            statement,
            composite.name().sql()
                + ": code that builds or reads its values by position fails; with CASCADE its typed tables change too",
            "a new type beside it")
        : List.of();
  }
}
