package dev.pgwright.rules.breakage;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `set schema` breaks everything that finds the relation in its old schema.
final class SetSchema implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error("set-schema", "A relation moves to another schema");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return statement instanceof Alter.SetSchema move
            && (move.object().kind() == ObjectClass.TABLE
                || move.object().kind() == ObjectClass.VIEW)
            && scene.inUse(move.object().name())
            && !scene.downgrade()
        ? Hazard.of(
            INFO,
            statement,
            move.object().name().sql()
                + ": code that finds it in its old schema fails from commit on",
            "a view in the old schema in the same transaction")
        : List.of();
  }
}
