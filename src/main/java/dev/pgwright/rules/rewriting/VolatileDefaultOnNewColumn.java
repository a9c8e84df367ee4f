package dev.pgwright.rules.rewriting;

import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.TypeEntry;
import dev.pgwright.replay.Types;
import dev.pgwright.replay.effect.Effect;
import dev.pgwright.replay.effect.Volatility;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.OnTable;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Constraint;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.Statement;
import dev.pgwright.sql.ast.TableElement;
import dev.pgwright.sql.ast.Walk;
import java.util.List;
import java.util.Optional;

/// A new column whose default is volatile makes the server write every row again while reads and
/// writes wait.
final class VolatileDefaultOnNewColumn implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error("volatile-default-on-new-column", "A volatile default rewrites the table")
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
        (action, table) ->
            standard(action.column(), scene)
                .filter(it -> Volatility.of(it, scene.world()).isVolatile())
                .filter(_ -> scene.blocksDuring(table, Effect.Work.REWRITE))
                .map(it -> found(action, it, table, scene))
                .orElse(List.of()));
  }

  /// The default of the column, or of its domain.
  private static Optional<Expr> standard(TableElement.Column column, Scene scene) {
    Optional<Expr> own =
        column.constraints().stream()
            .map(Constraint::rule)
            .filter(Constraint.DefaultValue.class::isInstance)
            .map(Constraint.DefaultValue.class::cast)
            .map(Constraint.DefaultValue::value)
            .findFirst();
    boolean list = column.type() != null && column.type().dimensions() > 0;
    return own.isPresent() || list
        ? own
        : Types.entry(column.type(), scene.world()).map(TypeEntry::standard);
  }

  private static List<Hazard> found(
      AlterAction.AddColumn action, Expr value, QualifiedName table, Scene scene) {
    String column = action.column().name().sql();
    boolean own =
        Walk.all(action.column(), Constraint.DefaultValue.class)
            .anyMatch(it -> it.value().equals(value));
    return Hazard.table(
        INFO,
        own ? value : action,
        table,
        table
            + "."
            + column
            + ": "
            + Volatility.of(value, scene.world()).why()
            + "; every row is written again under ACCESS EXCLUSIVE, and reads and writes wait",
        "ALTER TABLE "
            + table.sql()
            + " ADD COLUMN "
            + column
            + " without default; ALTER COLUMN "
            + column
            + " SET DEFAULT "
            + (own ? scene.sql(value.span()) : "that of the domain")
            + "; then fill old rows in batches");
  }
}
