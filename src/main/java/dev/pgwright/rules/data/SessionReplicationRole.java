package dev.pgwright.rules.data;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Session;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `session_replication_role` = replica switches off triggers and foreign keys for the session.
final class SessionReplicationRole implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error("session-replication-role", "Triggers and foreign keys are bypassed");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return statement instanceof Session.SetParameter set
            && set.name().equals("session_replication_role")
            && set.values().contains("replica")
        ? Hazard.of(
            INFO,
            statement,
            "foreign keys and triggers do not run for what follows; rows that break them stay",
            "leave it to replication")
        : List.of();
  }
}
