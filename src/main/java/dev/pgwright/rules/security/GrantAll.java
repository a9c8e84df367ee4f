package dev.pgwright.rules.security;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Privileges;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `grant all` gives more than is known: TRUNCATE, TRIGGER, REFERENCES and what later versions add.
final class GrantAll implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.info("grant-all", "All privileges")
          .about(Privileges.DefaultPrivileges.class, Privileges.Grant.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    List<Privileges.Privilege> given =
        switch (statement) {
          case Privileges.Grant grant when !grant.revoke() -> grant.privileges();
          case Privileges.DefaultPrivileges grant when !grant.revoke() -> grant.privileges();
          default -> List.of();
        };
    return given.stream()
            .anyMatch(it -> it.name().equals("all") || it.name().equals("all privileges"))
        ? Hazard.of(
            INFO,
            statement,
            "ALL includes TRUNCATE, TRIGGER, REFERENCES, and MAINTAIN from 17 on",
            "name the privileges")
        : List.of();
  }
}
