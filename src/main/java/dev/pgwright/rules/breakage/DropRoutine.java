package dev.pgwright.rules.breakage;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Drop;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `drop function` and `drop procedure` break everything that calls it.
final class DropRoutine implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning("drop-routine", "A function or procedure is dropped");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return statement instanceof Drop drop
            && (drop.kind() == ObjectClass.FUNCTION
                || drop.kind() == ObjectClass.PROCEDURE
                || drop.kind() == ObjectClass.ROUTINE
                || drop.kind() == ObjectClass.AGGREGATE)
            && !scene.downgrade()
            && scene
                .world()
                .routine(drop.objects().getFirst().name().name().value())
                .filter(it -> it.born() == scene.world().unit())
                .isEmpty()
        ? Hazard.of(
            INFO,
            statement,
            ((Drop) statement).objects().getFirst().name().sql()
                + ": code that calls it fails from commit on",
            "CREATE OR REPLACE where the signature stays; else drop it a release after its last caller")
        : List.of();
  }
}
