package dev.pgwright.rules.breakage;

import dev.pgwright.model.QualifiedName;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.OnTable;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `detach partition` and `no inherit` take the rows out of every query of the parent.
final class RowsLeaveParent implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.info("rows-leave-parent", "Rows leave a table with their partition")
          .about(Alter.AlterTable.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    if (scene.downgrade()) {
      return List.of();
    }
    return OnTable.each(
        statement,
        scene,
        AlterAction.class,
        (action, table) ->
            switch (action) {
              case AlterAction.DetachPartition detach when !detach.finalizing() ->
                  found(action, table, scene.resolve(detach.partition()), scene);
              case AlterAction.Inherit inherit when inherit.no() ->
                  found(action, scene.resolve(inherit.parent()), table, scene);
              default -> List.of();
            });
  }

  private static List<Hazard> found(
      AlterAction at, QualifiedName parent, QualifiedName child, Scene scene) {
    return scene.inUse(parent) && scene.inUse(child)
        ? Hazard.table(
            INFO,
            at,
            child,
            child + ": queries of " + parent + " no longer see its rows, nor does it get new ones",
            "after the last program that asks for them")
        : List.of();
  }
}
