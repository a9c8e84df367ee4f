package dev.pgwright.rules.loss;

import dev.pgwright.model.QualifiedName;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.OnTable;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Drop;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A way back drops a table or a column, with everything that was written to it since.
final class DropInDowngrade implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.info("drop-in-downgrade", "A way back that drops what holds data");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    if (!scene.downgrade()) {
      return List.of();
    }
    if (statement instanceof Drop drop
        && (drop.kind() == ObjectClass.TABLE || drop.kind() == ObjectClass.SCHEMA)) {
      return drop.objects().stream()
          .filter(it -> drop.kind() == ObjectClass.SCHEMA || scene.inUse(it.name()))
          .map(
              it ->
                  drop.kind() == ObjectClass.SCHEMA
                      ? hazard(drop, it.name().name().sql(), null)
                      : hazard(drop, scene.resolve(it.name()).toString(), scene.resolve(it.name())))
          .toList();
    }
    return OnTable.each(
        statement,
        scene,
        AlterAction.DropColumn.class,
        (action, table) ->
            scene.added(action.column(), table)
                ? List.of()
                : List.of(hazard(statement, table + "." + action.column().sql(), table)));
  }

  private static Hazard hazard(Statement statement, String what, @Nullable QualifiedName table) {
    return new Hazard(
        INFO,
        statement.span(),
        table == null ? null : "table:" + table,
        what + ": dropped, with everything that was written to it since the upgrade",
        "look whether it is empty before going back, or keep a copy");
  }
}
