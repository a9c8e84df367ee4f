package dev.pgwright.replay.effect;

import dev.pgwright.model.Name;
import dev.pgwright.replay.Attribute;
import dev.pgwright.replay.Limit;
import dev.pgwright.replay.Relation;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Expr;
import org.jspecify.annotations.Nullable;

/// Whether a column can be made NOT NULL without reading the table.
///
/// Source: `claims/not-null.sql`.
public final class NotNullEffects {

  private NotNullEffects() {}

  static void add(Relation table, @Nullable Name column, Alter.AlterTable statement, Tally tally) {
    if (column == null) {
      return;
    }
    boolean already =
        table.column(column).map(it -> it.notNull() == Attribute.Validity.VALID).orElse(false);
    if (already) {
      tally.because(column + " is NOT NULL already");
      return;
    }
    for (Limit limit : table.limits()) {
      if (proves(limit, column)) {
        if (!dropped(limit, statement)) {
          tally.because("the CHECK " + limit.name() + " proves it without reading the table");
          return;
        }
        tally.because("dropping the CHECK in the same statement brings the reading back");
      }
    }
    tally.scan(table);
    tally.because("no row may hold NULL in " + column);
  }

  private static boolean dropped(Limit limit, Alter.AlterTable statement) {
    return statement.actions().stream()
        .anyMatch(
            it ->
                it instanceof AlterAction.DropConstraint(_, var name, _, _)
                    && name.equals(limit.name()));
  }

  /// Whether a constraint is a valid CHECK that no NULL passes.
  public static boolean proves(Limit limit, Name column) {
    return limit.kind() == Limit.Kind.CHECK
        && limit.valid()
        && limit.check() != null
        && implies(limit.check(), column);
  }

  /// Whether a condition says `column is not null`, alone or with others that hold as well.
  static boolean implies(Expr condition, Name column) {
    return switch (condition) {
      case Expr.Test(_, Expr.Column(_, var parts), var not, var test) ->
          not && test.equals("null") && parts.getLast().equals(column);
      case Expr.Logic(_, var and, var operands) ->
          and && operands.stream().anyMatch(it -> implies(it, column));
      case Expr.Not(_, Expr.Test(_, Expr.Column(_, var parts), var not, var test)) ->
          !not && test.equals("null") && parts.getLast().equals(column);
      default -> false;
    };
  }
}
