package dev.pgwright.rules.names;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.CreateCode;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.ObjectRef;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `rename to` of a routine, type, sequence, role or database breaks what names it.
final class RenameObject implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning("rename-object", "An object that programs name is renamed")
          .about(Alter.Rename.class);

  private static final List<ObjectClass> NAMED =
      List.of(
          ObjectClass.FUNCTION,
          ObjectClass.PROCEDURE,
          ObjectClass.ROUTINE,
          ObjectClass.AGGREGATE,
          ObjectClass.TYPE,
          ObjectClass.DOMAIN,
          ObjectClass.SEQUENCE,
          ObjectClass.ROLE,
          ObjectClass.DATABASE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return statement instanceof Alter.Rename rename
            && rename.partKind() == null
            && NAMED.contains(rename.object().kind())
            && !scene.downgrade()
            && !fresh(rename.object(), scene)
        ? Hazard.of(
            INFO,
            statement,
            rename.object().kind().sql()
                + " "
                + rename.object().name().sql()
                + ": programs and routines that name it so fail from commit on",
            "make the new one beside it, and drop the old one a release later")
        : List.of();
  }

  private static boolean fresh(ObjectRef object, Scene scene) {
    return switch (object.kind()) {
      case TYPE, DOMAIN -> scene.fresh(object.name());
      case SEQUENCE -> !scene.inUse(object.name());
      case FUNCTION, PROCEDURE, ROUTINE, AGGREGATE ->
          scene.before(CreateCode.CreateRoutine.class, it -> scene.same(it.name(), object.name()));
      default -> false;
    };
  }
}
