package dev.pgwright.rules.loss;

import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.Limit;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.OnTable;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;

/// `drop column` deletes the values of the column, and its indexes and constraints with it.
final class DropColumn implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error("drop-column", "A column is dropped").about(Alter.AlterTable.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return scene.downgrade()
        ? List.of()
        : OnTable.each(
            statement,
            scene,
            AlterAction.DropColumn.class,
            (action, table) -> {
              if (scene.added(action.column(), table)
                  || scene.laterTogether(
                      Alter.Rename.class, it -> takes(it, action.column(), table, scene))) {
                return List.of();
              }
              List<String> lost = dependents(action.column(), table, scene);
              return Hazard.table(
                  INFO,
                  action,
                  table,
                  table
                      + "."
                      + action.column().sql()
                      + ": its values are gone, and code that names it"
                      + " fails"
                      + (lost.isEmpty() ? "" : "; with it goes " + String.join(", ", lost)),
                  "stop using it, deploy that, and drop it a release later");
            });
  }

  /// Whether a column that is called after this one, as `total_new` after `total`, takes its place:
  /// it has the values, and nobody misses the name.
  private static boolean takes(Alter.Rename rename, Name column, QualifiedName table, Scene scene) {
    return rename.partKind() == ObjectClass.COLUMN
        && rename.to().equals(column)
        && String.valueOf(rename.part()).contains(column.value())
        && scene.resolve(rename.object().name()).equals(table);
  }

  private static List<String> dependents(Name column, QualifiedName table, Scene scene) {
    var lost = new ArrayList<String>();
    scene.world().indexesOf(table).stream()
        .filter(it -> it.touches().contains(column))
        .forEach(it -> lost.add("index " + it.name().name()));
    scene.world().assumed(table).limits().stream()
        .filter(
            it ->
                it.kind() != Limit.Kind.NOT_NULL
                    && it.columns().contains(column)
                    && lost.stream().noneMatch(known -> known.endsWith(" " + it.name())))
        .forEach(it -> lost.add("constraint " + it.name()));
    return lost;
  }
}
