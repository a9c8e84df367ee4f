package dev.pgwright.rules.security;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Privileges;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `revoke` breaks programs that use the privilege.
final class Revoke implements Rule {

  private static final RuleInfo INFO = RuleInfo.info("revoke", "A privilege is taken");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return statement instanceof Privileges.Grant grant
            && grant.revoke()
            && !scene.downgrade()
            && grant.roles().stream().noneMatch(it -> it.value().equals("public"))
        ? Hazard.of(
            INFO,
            statement,
            "programs that log in as "
                + ((Privileges.Grant) statement).roles().getFirst().sql()
                + " fail where they use it, from commit on",
            "look at who uses it first")
        : List.of();
  }
}
