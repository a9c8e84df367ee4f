package dev.pgwright.rules.breakage;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.rules.about.Dropped;
import dev.pgwright.sql.ast.CreateCode;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.ObjectRef;
import dev.pgwright.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;

/// `drop function` and `drop procedure` break everything that calls it.
final class DropRoutine implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning("drop-routine", "A function or procedure is dropped");

  private static final List<ObjectClass> KINDS =
      List.of(
          ObjectClass.FUNCTION, ObjectClass.PROCEDURE, ObjectClass.ROUTINE, ObjectClass.AGGREGATE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    if (scene.downgrade()) {
      return List.of();
    }
    var found = new ArrayList<Hazard>();
    for (ObjectClass kind : KINDS) {
      for (ObjectRef routine : Dropped.of(statement, kind)) {
        if (!uncalled(routine, scene) && !madeAgain(routine, scene)) {
          found.addAll(
              Hazard.of(
                  INFO,
                  routine,
                  routine.name().sql() + ": code that calls it fails from commit on",
                  "CREATE OR REPLACE where the signature stays; else drop it a release after its"
                      + " last caller"));
        }
      }
    }
    return found;
  }

  /// Whether no deployed code calls it: the migration made it, or only triggers can call it, with
  /// which the server does not let it go.
  private static boolean uncalled(ObjectRef routine, Scene scene) {
    return scene
        .world()
        .routine(routine.name().name().value())
        .filter(it -> it.trigger() || it.born() == scene.world().unit())
        .isPresent();
  }

  private static boolean madeAgain(ObjectRef routine, Scene scene) {
    return scene.later(CreateCode.CreateRoutine.class, it -> scene.same(it.name(), routine.name()));
  }
}
