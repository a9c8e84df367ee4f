package dev.pgwright.rules.locking;

import dev.pgwright.model.QualifiedName;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.OnTable;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Constraint;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `add foreign key` without `not valid` compares every row with the other table while writes to
/// both wait.
final class ForeignKeyWithoutNotValid implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error(
              "foreign-key-without-not-valid",
              "A foreign key is proven while writes to both tables wait")
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
        AlterAction.AddConstraint.class,
        (action, table) -> {
          Constraint constraint = action.constraint();
          if (!(constraint.rule() instanceof Constraint.ForeignKey key)
              || constraint.attributes().notValid()
              || Boolean.FALSE.equals(constraint.attributes().enforced())) {
            return List.of();
          }
          QualifiedName other = scene.resolve(key.references());
          String name = constraint.name() == null ? "…" : constraint.name().sql();
          return Hazard.table(
              INFO,
              action,
              table,
              table
                  + ": the foreign key is proven under SHARE ROW EXCLUSIVE on it"
                  + (other.equals(table)
                      ? "; writes wait"
                      : " and on " + other + "; writes to both wait"),
              "ALTER TABLE "
                  + table.sql()
                  + " "
                  + scene.sql(action.span())
                  + " NOT VALID; then,"
                  + " in another transaction, ALTER TABLE "
                  + table.sql()
                  + " VALIDATE CONSTRAINT "
                  + name);
        });
  }
}
