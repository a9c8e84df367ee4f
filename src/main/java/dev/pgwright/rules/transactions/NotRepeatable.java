package dev.pgwright.rules.transactions;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.Drop;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// A statement outside a transaction that fails when it is run again, without `if exists` or `if
/// not exists`.
final class NotRepeatable implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.advice("not-repeatable", "Cannot be run again after it failed halfway");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    if (scene.transactions().open()) {
      return List.of();
    }
    boolean plain =
        switch (statement) {
          case Create.CreateTable table -> !table.ifNotExists();
          case Create.CreateIndex index -> !index.ifNotExists() && !index.concurrently();
          case Drop drop -> !drop.ifExists();
          default -> false;
        };
    return plain
        ? Hazard.of(
            INFO,
            statement,
            "run again after a failure later in the file, it fails itself",
            "IF EXISTS or IF NOT EXISTS, or a transaction around the file")
        : List.of();
  }
}
