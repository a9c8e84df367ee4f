package dev.pgwright.rules.breakage;

import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.OnTable;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.SequenceOption;
import dev.pgwright.sql.ast.Statement;
import dev.pgwright.sql.ast.Walk;
import java.util.List;

/// `add generated … as identity` on a column that has values starts at 1, where values are taken.
final class IdentityStartsAtOne implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning("identity-starts-at-one", "An identity over existing rows starts at 1")
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
        AlterAction.AddIdentity.class,
        (action, table) ->
            action.identity().options().stream().noneMatch(IdentityStartsAtOne::moves)
                    && !scene.later(Statement.class, it -> moves(it, table, action.column(), scene))
                ? Hazard.table(
                    INFO,
                    action,
                    table,
                    table
                        + "."
                        + action.column().sql()
                        + ": its sequence starts at 1; inserts fail or repeat numbers that rows have already",
                    "START WITH (more than the largest), or setval() in the same transaction")
                : List.of());
  }

  private static boolean moves(SequenceOption option) {
    return option.name().equals("start") || option.name().equals("restart");
  }

  /// Whether a later statement moves the sequence.
  private static boolean moves(Statement statement, QualifiedName table, Name column, Scene scene) {
    return switch (statement) {
      case Alter.AlterTable alter ->
          scene.resolve(alter.name()).equals(table)
              && alter.actions().stream()
                  .anyMatch(
                      it ->
                          it instanceof AlterAction.SetIdentity(_, var of, var options)
                              && of.equals(column)
                              && options.stream().anyMatch(IdentityStartsAtOne::moves));
      case Alter.AlterSequence sequence ->
          sequence.options().stream().anyMatch(IdentityStartsAtOne::moves);
      case Query query ->
          Walk.all(query, Expr.Call.class)
              .anyMatch(it -> it.function().name().value().equals("setval"));
      default -> false;
    };
  }
}
