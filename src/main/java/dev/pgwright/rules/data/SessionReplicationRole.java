package dev.pgwright.rules.data;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.rules.about.Setting;
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
    return Setting.of(statement).stream()
            .anyMatch(
                it ->
                    it.name().equals("session_replication_role")
                        && it.value().equalsIgnoreCase("replica"))
        ? Hazard.of(
            INFO,
            statement,
            "foreign keys and triggers do not run for what follows; rows that break them stay",
            "leave it to replication")
        : List.of();
  }
}
