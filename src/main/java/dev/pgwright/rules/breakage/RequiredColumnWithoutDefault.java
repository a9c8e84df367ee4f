package dev.pgwright.rules.breakage;

import dev.pgwright.replay.Attribute;
import dev.pgwright.replay.Elements;
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

/// `add column … not null` without a default fails when the table holds a row, and breaks every
/// insert that does not name the column.
final class RequiredColumnWithoutDefault implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error("required-column-without-default", "A new NOT NULL column without a default")
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
        AlterAction.AddColumn.class,
        (action, table) -> {
          boolean required =
              action.column().constraints().stream()
                  .anyMatch(
                      it ->
                          it.rule() instanceof Constraint.NotNull
                              || (it.rule() instanceof Constraint.Unique unique
                                  && unique.primary()));
          boolean filled =
              Elements.attribute(action.column(), scene.world()).fill() != Attribute.Fill.NOTHING;
          String column = action.column().name().sql();
          return required && !filled
              ? Hazard.table(
                  INFO,
                  action,
                  table,
                  table
                      + "."
                      + column
                      + ": it fails when the table holds a row, and code that does"
                      + " not fill the column fails from commit on",
                  "a constant DEFAULT, which is a catalog change; or the column nullable, values in"
                      + " batches, then NOT NULL")
              : List.of();
        });
  }
}
