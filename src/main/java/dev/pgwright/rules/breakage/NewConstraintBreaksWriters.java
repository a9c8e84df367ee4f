package dev.pgwright.rules.breakage;

import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.effect.NotNullEffects;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.OnTable;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Constraint;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.Node;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// A new CHECK, unique or foreign key refuses rows that programs may still write, from the moment
/// it is added.
final class NewConstraintBreaksWriters implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.advice(
          "new-constraint-breaks-writers", "A new constraint refuses what deployed code writes");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    if (statement instanceof Create.CreateIndex index
        && index.unique()
        && scene.inUse(index.table())) {
      QualifiedName table = scene.resolve(index.table());
      return index.elements().stream()
              .allMatch(it -> it.column() != null && scene.added(it.column(), table))
          ? List.of()
          : found(index, table, String.valueOf(index.name()));
    }
    return OnTable.each(
        statement, scene, AlterAction.class, (action, table) -> action(action, table, scene));
  }

  private static List<Hazard> action(AlterAction action, QualifiedName table, Scene scene) {
    return switch (action) {
      case AlterAction.AddConstraint add -> {
        Constraint constraint = add.constraint();
        boolean refuses =
            !(constraint.rule() instanceof Constraint.Unique unique && unique.usingIndex() != null)
                && !Boolean.FALSE.equals(constraint.attributes().enforced());
        Name name = constraint.name();
        yield refuses ? found(action, table, name == null ? "it" : name.sql()) : List.of();
      }
      case AlterAction.SetNotNull set ->
          set.column() == null
                  || scene.added(set.column(), table)
                  || scene.world().assumed(table).limits().stream()
                      .anyMatch(it -> NotNullEffects.proves(it, set.column()))
              ? List.of()
              : found(action, table, set.column().sql() + " NOT NULL");
      default -> List.of();
    };
  }

  private static List<Hazard> found(Node at, QualifiedName table, String what) {
    return Hazard.table(
        INFO,
        at,
        table,
        table + ": from commit on it refuses rows that break " + what + ", also with NOT VALID",
        "deploy writers that satisfy it first");
  }
}
