package dev.pgwright.rules.replication;

import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.Limit;
import dev.pgwright.replay.Published;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.OnTable;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Constraint;
import dev.pgwright.sql.ast.Statement;
import dev.pgwright.sql.ast.Walk;
import java.util.List;

/// `replica identity nothing` makes updates and deletes of a published table fail.
final class ReplicaIdentityLost implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning("replica-identity-lost", "REPLICA IDENTITY that stops updates")
          .about(Alter.AlterTable.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return OnTable.each(
        statement,
        scene,
        AlterAction.class,
        (action, table) ->
            lost(action, table, (Alter.AlterTable) statement, scene)
                ? Hazard.table(
                    INFO,
                    action,
                    table,
                    table
                        + ": UPDATE and DELETE fail while it is in a publication that publishes"
                        + " them",
                    "REPLICA IDENTITY DEFAULT with a primary key, or USING INDEX")
                : List.of());
  }

  private static boolean lost(
      AlterAction action, QualifiedName table, Alter.AlterTable alter, Scene scene) {
    return switch (action) {
      case AlterAction.ReplicaIdentity identity -> identity.identity().equals("nothing");
      case AlterAction.DropConstraint drop ->
          Published.sends("", table, scene.world())
              && scene
                  .world()
                  .assumed(table)
                  .limit(drop.constraint())
                  .filter(it -> it.kind() == Limit.Kind.PRIMARY_KEY)
                  .isPresent()
              && !madeAgain(alter)
              && !scene.laterTogether(
                  Alter.AlterTable.class,
                  it -> scene.resolve(it.name()).equals(table) && madeAgain(it));
      default -> false;
    };
  }

  private static boolean madeAgain(Alter.AlterTable alter) {
    return Walk.all(alter, Constraint.Unique.class).anyMatch(Constraint.Unique::primary);
  }
}
