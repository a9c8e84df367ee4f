package dev.pgwright.rules.breakage;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `replica identity nothing` makes updates and deletes of a published table fail.
final class ReplicaIdentityLost implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning("replica-identity-lost", "REPLICA IDENTITY that stops updates");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return statement instanceof Alter.AlterTable alter
            && alter.actions().stream()
                .anyMatch(
                    it ->
                        it instanceof AlterAction.ReplicaIdentity(_, var identity, _)
                            && identity.equals("nothing"))
        ? Hazard.of(
            INFO,
            statement,
            ((Alter.AlterTable) statement).name().sql()
                + ": UPDATE and DELETE fail while it is in a publication that publishes them",
            "REPLICA IDENTITY DEFAULT with a primary key, or USING INDEX")
        : List.of();
  }
}
