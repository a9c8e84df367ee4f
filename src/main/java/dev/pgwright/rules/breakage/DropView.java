package dev.pgwright.rules.breakage;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.rules.about.Dropped;
import dev.pgwright.rules.about.Replaced;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.Drop;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `drop view` breaks everything that reads the view.
final class DropView implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning("drop-view", "A view is dropped").about(Drop.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return Dropped.relations(statement, scene, ObjectClass.VIEW).stream()
        .filter(it -> !madeAgain(it.name(), scene))
        .flatMap(
            it ->
                Hazard.of(
                    INFO,
                    it,
                    it.name().sql() + ": code that reads it fails from commit on",
                    "CREATE OR REPLACE VIEW where the columns stay; else drop it a release after"
                        + " its last reader")
                    .stream())
        .toList();
  }

  private static boolean madeAgain(ObjectName name, Scene scene) {
    return scene.later(Create.class, it -> Replaced.by(it, name, scene));
  }
}
