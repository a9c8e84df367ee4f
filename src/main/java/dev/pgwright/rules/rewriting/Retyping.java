package dev.pgwright.rules.rewriting;

import dev.pgwright.facts.TypeChange;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.Relation;
import dev.pgwright.replay.effect.TypeEffects;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.OnTable;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

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
}
