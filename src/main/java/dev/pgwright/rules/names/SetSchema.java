package dev.pgwright.rules.names;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.rules.about.Replaced;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `set schema` breaks everything that finds a relation, type, routine or extension in its old
/// schema.
final class SetSchema implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error("set-schema", "A relation moves to another schema")
          .about(Alter.SetSchema.class);

  /// Kinds that programs name.
  private static final List<ObjectClass> NAMED =
      List.of(
          ObjectClass.TABLE,
          ObjectClass.FOREIGN_TABLE,
          ObjectClass.VIEW,
          ObjectClass.MATERIALIZED_VIEW,
          ObjectClass.SEQUENCE,
          ObjectClass.FUNCTION,
          ObjectClass.PROCEDURE,
          ObjectClass.ROUTINE,
          ObjectClass.AGGREGATE,
          ObjectClass.TYPE,
          ObjectClass.DOMAIN,
          ObjectClass.EXTENSION);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return statement instanceof Alter.SetSchema move
            && NAMED.contains(move.object().kind())
            && (move.object().kind() == ObjectClass.EXTENSION || scene.inUse(move.object().name()))
            && !scene.fresh(move.object().name())
            && !Replaced.together(move.object().name(), scene)
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
