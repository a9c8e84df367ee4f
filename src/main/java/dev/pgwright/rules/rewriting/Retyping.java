package dev.pgwright.rules.rewriting;

import dev.pgwright.facts.TypeChange;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.Relation;
import dev.pgwright.replay.effect.Effect;
import dev.pgwright.replay.effect.TypeEffects;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.OnTable;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Statement;
import java.util.List;
import java.util.function.BiPredicate;

/// Changes of type on tables that others may use.
final class Retyping {

  private Retyping() {}

  /// Looks at one change of type.
  interface Look {

    /// What is wrong with it; mostly nothing.
    ///
    /// @param known the table as far as it is known
    /// @param change what the server does to the rows
    List<Hazard> at(
        AlterAction.AlterType action, QualifiedName table, Relation known, TypeChange change);
  }

  /// What is found in the changes of type of a statement, in their order.
  static List<Hazard> each(Statement statement, Scene scene, Look look) {
    return OnTable.each(
        statement,
        scene,
        AlterAction.AlterType.class,
        (action, table) -> {
          Relation known = scene.world().assumed(table);
          return look.at(action, table, known, TypeEffects.change(action, known, scene.world()));
        });
  }

  /// Work that changes of type do which leave the rows as they are.
  ///
  /// @param touched whether something on the column makes the server do the work
  /// @param message behind the name of the column
  static List<Hazard> beside(
      RuleInfo rule,
      Statement statement,
      Scene scene,
      Effect.Work work,
      BiPredicate<Name, QualifiedName> touched,
      String message,
      String remedy) {
    return each(
        statement,
        scene,
        (action, table, _, change) ->
            scene.effect().rewrites().isEmpty()
                    && change != TypeChange.REWRITE
                    && scene.world().family(table).stream()
                        .anyMatch(
                            it ->
                                scene.effect().does(it.name(), work)
                                    && touched.test(action.column(), it.name()))
                ? Hazard.table(
                    rule,
                    action,
                    table,
                    table + "." + action.column().sql() + ": " + message,
                    remedy)
                : List.of());
  }
}
