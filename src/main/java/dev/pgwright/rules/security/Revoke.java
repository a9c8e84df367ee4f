package dev.pgwright.rules.security;

import dev.pgwright.model.Name;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.Privileges;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `revoke` breaks programs that use the privilege.
final class Revoke implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.info("revoke", "A privilege is taken")
          .about(Privileges.Grant.class, Privileges.GrantRole.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    if (scene.downgrade()) {
      return List.of();
    }
    return switch (statement) {
      case Privileges.Grant grant
          when grant.revoke()
              && grant.roles().stream().noneMatch(it -> it.value().equals("public"))
              && !fresh(grant, scene) ->
          found(grant, grant.roles().getFirst());
      case Privileges.GrantRole grant when grant.revoke() -> found(grant, grant.to().getFirst());
      default -> List.of();
    };
  }

  /// Whether everything it is about comes from the migration.
  private static boolean fresh(Privileges.Grant grant, Scene scene) {
    return grant.kind() == ObjectClass.TABLE
        && !grant.allInSchema()
        && grant.objects().stream().noneMatch(it -> scene.inUse(it.name()));
  }

  private static List<Hazard> found(Statement at, Name role) {
    return Hazard.of(
        INFO,
        at,
        "programs that log in as " + role.sql() + " fail where they use it, from commit on",
        "look at who uses it first");
  }
}
