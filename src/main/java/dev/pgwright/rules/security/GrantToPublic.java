package dev.pgwright.rules.security;

import dev.pgwright.model.Name;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Privileges;
import dev.pgwright.sql.ast.Statement;
import java.util.List;
import java.util.Locale;

/// `grant … to public` gives a privilege to every role that there is and will be.
final class GrantToPublic implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning("grant-to-public", "A privilege for everybody")
          .about(Privileges.DefaultPrivileges.class, Privileges.Grant.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return switch (statement) {
      case Privileges.Grant grant when !grant.revoke() ->
          found(grant, grant.privileges(), grant.roles());
      case Privileges.DefaultPrivileges grant when !grant.revoke() ->
          found(grant, grant.privileges(), grant.roles());
      default -> List.of();
    };
  }

  private static List<Hazard> found(
      Statement at, List<Privileges.Privilege> privileges, List<Name> roles) {
    return roles.stream().anyMatch(it -> it.value().equals("public"))
        ? Hazard.of(
            INFO,
            at,
            privileges.getFirst().name().toUpperCase(Locale.ROOT)
                + " for PUBLIC: every role has it, those to come included",
            "GRANT … TO a role")
        : List.of();
  }
}
