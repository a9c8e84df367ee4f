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

/// `alter table … rename to`, and the same of a view, breaks everything that names the table.
final class RenameTable implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error("rename-table", "A table is renamed").about(Alter.Rename.class);

  /// Kinds that queries read by their names.
  private static final List<ObjectClass> READ =
      List.of(
          ObjectClass.TABLE,
          ObjectClass.FOREIGN_TABLE,
          ObjectClass.VIEW,
          ObjectClass.MATERIALIZED_VIEW);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return statement instanceof Alter.Rename rename
            && rename.partKind() == null
            && READ.contains(rename.object().kind())
            && scene.inUse(rename.object().name())
            && !scene.downgrade()
            && !Replaced.together(rename.object().name(), scene)
            && scene.world().index(scene.resolve(rename.object().name())).isEmpty()
        ? Hazard.of(
            INFO,
            statement,
            rename.object().name().sql()
                + ": code that was deployed before names it so and fails from commit on",
            "a view of the old name in the same transaction, or a new table that both versions can use")
        : List.of();
  }
}
