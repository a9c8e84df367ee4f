package dev.pgwright.rules.security;

import dev.pgwright.model.Name;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `alter policy`, and a new restrictive policy, change who sees which rows at commit.
final class AlterPolicy implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.info("alter-policy", "A policy changes")
          .about(Alter.AlterPolicy.class, Create.CreatePolicy.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return switch (statement) {
      case Alter.AlterPolicy policy when scene.inUse(policy.table()) ->
          found(policy, policy.table(), policy.name());
      case Create.CreatePolicy policy when !policy.permissive() && scene.inUse(policy.table()) ->
          found(policy, policy.table(), policy.name());
      default -> List.of();
    };
  }

  private static List<Hazard> found(Statement at, ObjectName table, Name policy) {
    return Hazard.of(
        INFO,
        at,
        table.sql()
            + ": "
            + policy.sql()
            + " decides anew which rows sessions see and write, from commit on",
        "look at the rows that each role gains and loses");
  }
}
