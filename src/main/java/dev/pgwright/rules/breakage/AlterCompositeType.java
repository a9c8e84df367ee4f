package dev.pgwright.rules.breakage;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// A change of the attributes of a composite type breaks programs that build or read its values,
/// and may write tables again.
final class AlterCompositeType implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning("alter-composite-type", "A composite type changes")
          .about(Alter.AlterComposite.class, Alter.Rename.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    ObjectName type =
        switch (statement) {
          case Alter.AlterComposite composite -> composite.name();
          case Alter.Rename rename
              when rename.partKind() == ObjectClass.COLUMN
                  && rename.object().kind() == ObjectClass.TYPE ->
              rename.object().name();
          default -> null;
        };
    return type == null || scene.downgrade() || scene.fresh(type)
        ? List.of()
        : Hazard.of(
            INFO,
            statement,
            type.sql()
                + ": code that builds or reads its values by position or name fails; with CASCADE"
                + " its typed tables change too",
            "a new type beside it");
  }
}
