package dev.pgwright.rules.data;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Change;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `merge … then delete` deletes rows that are easy to overlook.
final class MergeDeletes implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning("merge-deletes", "MERGE deletes rows").about(Change.Merge.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return statement instanceof Change.Merge merge
            && merge.whens().stream().anyMatch(it -> it.action() == Change.MergeAction.DELETE)
            && scene.inUse(merge.target().name())
        ? Hazard.of(
            INFO,
            statement,
            ((Change.Merge) statement).target().name().sql() + ": rows are deleted",
            "a DELETE of its own, with the condition in sight")
        : List.of();
  }
}
