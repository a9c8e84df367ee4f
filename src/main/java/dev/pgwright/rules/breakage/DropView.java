package dev.pgwright.rules.breakage;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Drop;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.Statement;
import java.util.List;
import java.util.Locale;

/// `drop view` breaks everything that reads the view.
final class DropView implements Rule {

  private static final RuleInfo INFO = RuleInfo.warning("drop-view", "A view is dropped");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return statement instanceof Drop drop
            && drop.kind() == ObjectClass.VIEW
            && scene.inUse(drop.objects().getFirst().name())
            && !scene.downgrade()
            && !madeAgain(drop, scene)
        ? Hazard.of(
            INFO,
            statement,
            ((Drop) statement).objects().getFirst().name().sql()
                + ": code that reads it fails from commit on",
            "CREATE OR REPLACE VIEW where the columns stay; else drop it a release after its last reader")
        : List.of();
  }

  private static boolean madeAgain(Drop drop, Scene scene) {
    String name = drop.objects().getFirst().name().name().value();
    return scene.text().toLowerCase(Locale.ROOT).contains("create view " + name);
  }
}
