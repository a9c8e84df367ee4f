package dev.pgwright.rules.replication;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.Drop;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.Statement;
import java.util.List;
import java.util.Locale;

/// A publication or subscription that goes, or loses tables, leaves its subscribers without their
/// rows.
final class DropPublication implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning("drop-publication", "Replication ends")
          .about(Alter.AlterPublication.class, Drop.class, Statement.Other.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    boolean lost =
        switch (statement) {
          case Drop drop ->
              drop.kind() == ObjectClass.PUBLICATION || drop.kind() == ObjectClass.SUBSCRIPTION;
          case Alter.AlterPublication change ->
              change.action().equals("drop")
                  || (change.action().equals("set") && !change.objects().isEmpty());
          case Statement.Other other ->
              other.kind().toLowerCase(Locale.ROOT).equals("drop subscription");
          default -> false;
        };
    return lost && !scene.downgrade()
        ? Hazard.of(
            INFO,
            statement,
            "subscribers no longer get the rows, and do not catch up when it comes back",
            "tell the subscribers first; copy again what they miss")
        : List.of();
  }
}
