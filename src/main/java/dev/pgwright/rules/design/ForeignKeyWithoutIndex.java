package dev.pgwright.rules.design;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.OnTable;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Constraint;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// A foreign key whose columns no index begins with: a delete at the other end reads the whole
/// table.
final class ForeignKeyWithoutIndex implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.advice("foreign-key-without-index", "A foreign key without an index");

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
          if (!(action.constraint().rule() instanceof Constraint.ForeignKey key)) {
            return List.of();
          }
          boolean indexed =
              scene.world().indexesOf(table).stream()
                  .anyMatch(
                      it ->
                          it.keys().size() >= key.columns().size()
                              && it.keys()
                                  .subList(0, key.columns().size())
                                  .containsAll(key.columns()));
          return indexed
              ? List.of()
              : Hazard.table(
                  INFO,
                  action,
                  table,
                  table
                      + ": no index begins with "
                      + Scene.columns(key.columns())
                      + "; a delete in "
                      + key.references().sql()
                      + " reads the whole table",
                  "CREATE INDEX CONCURRENTLY ON "
                      + table.sql()
                      + " ("
                      + Scene.columns(key.columns())
                      + ") before it");
        });
  }
}
