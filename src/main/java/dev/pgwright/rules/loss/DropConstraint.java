package dev.pgwright.rules.loss;

import dev.pgwright.replay.Limit;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.OnTable;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Statement;
import java.util.List;
import java.util.Optional;

/// `drop constraint` lets in what the constraint kept out, and drops the index behind a key.
final class DropConstraint implements Rule {

  private static final RuleInfo INFO = RuleInfo.info("drop-constraint", "A constraint is dropped");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return scene.downgrade()
        ? List.of()
        : OnTable.each(
            statement,
            scene,
            AlterAction.DropConstraint.class,
            (action, table) -> {
              Optional<Limit> limit = scene.world().assumed(table).limit(action.constraint());
              boolean helper =
                  limit
                      .filter(it -> it.kind() == Limit.Kind.CHECK && it.transaction() > 1)
                      .isPresent();
              return helper
                  ? List.of()
                  : Hazard.table(
                      INFO,
                      action,
                      table,
                      table
                          + ": without "
                          + action.constraint()
                          + " rows come in that nobody expects"
                          + (scene
                                  .world()
                                  .index(table.sibling(action.constraint().value()))
                                  .isPresent()
                              ? ", and queries lose its index"
                              : ""),
                      "add its successor first, NOT VALID, and validate it");
            });
  }
}
