package dev.pgwright.rules.loss;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.rules.about.Dropped;
import dev.pgwright.sql.ast.Drop;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `drop materialized view` deletes the view and its rows.
final class DropMaterializedView implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning("drop-materialized-view", "A materialized view is dropped")
          .about(Drop.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return Dropped.relations(statement, scene, ObjectClass.MATERIALIZED_VIEW).stream()
        .map(
            it ->
                new Hazard(
                    INFO,
                    it.span(),
                    "materialized-view:" + scene.resolve(it.name()),
                    scene.resolve(it.name())
                        + ": queries that name it fail, and its rows have to be computed again",
                    "drop it a release after the last query that uses it"))
        .toList();
  }
}
