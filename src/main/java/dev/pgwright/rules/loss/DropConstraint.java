package dev.pgwright.rules.loss;

import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.OnTable;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Drop;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.ObjectRef;
import dev.pgwright.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;

/// `drop constraint` lets in what the constraint kept out, and drops the index behind a key.
final class DropConstraint implements Rule {

  private static final RuleInfo INFO = RuleInfo.info("drop-constraint", "A constraint is dropped");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    if (scene.downgrade()) {
      return List.of();
    }
    return statement instanceof Drop drop && drop.kind() == ObjectClass.INDEX
        ? indexes(drop, scene)
        : OnTable.each(
            statement,
            scene,
            AlterAction.DropConstraint.class,
            (action, table) -> {
              boolean nothing =
                  action.ifExists()
                      && scene.world().complete()
                      && scene.world().assumed(table).limit(action.constraint()).isEmpty();
              return nothing || comesAndGoes(action.constraint(), table, statement, scene)
                  ? List.of()
                  : Hazard.table(
                      INFO,
                      action,
                      table,
                      table
                          + ": without "
                          + action.constraint()
                          + " rows come in that nobody expects"
                          + (scene
                                  .world()
                                  .index(table.sibling(action.constraint().value()))
                                  .isPresent()
                              ? ", and queries lose its index"
                              : ""),
                      "add its successor first, NOT VALID, and validate it");
            });
  }

  /// Whether the migration has added it, or adds it again before anybody can write.
  private static boolean comesAndGoes(
      Name constraint, QualifiedName table, Statement statement, Scene scene) {
    return scene.before(Alter.AlterTable.class, it -> adds(it, constraint, table, scene))
        || adds((Alter.AlterTable) statement, constraint, table, scene)
        || scene.laterTogether(Alter.AlterTable.class, it -> adds(it, constraint, table, scene));
  }

  private static boolean adds(
      Alter.AlterTable alter, Name constraint, QualifiedName table, Scene scene) {
    return scene.resolve(alter.name()).equals(table)
        && alter.actions().stream()
            .anyMatch(
                it ->
                    it instanceof AlterAction.AddConstraint(_, var added)
                        && constraint.equals(added.name()));
  }

  /// Unique indexes are constraints too.
  private static List<Hazard> indexes(Drop drop, Scene scene) {
    var found = new ArrayList<Hazard>();
    for (ObjectRef object : drop.objects()) {
      QualifiedName name = scene.resolve(object.name());
      scene
          .world()
          .index(name)
          .filter(it -> it.unique() && scene.inUse(it.table()))
          .filter(it -> it.born() == 0 || it.born() != scene.world().unit())
          .ifPresent(
              it ->
                  found.add(
                      new Hazard(
                          INFO,
                          object.span(),
                          "index:" + name,
                          it.table() + ": without " + name.name() + " rows come in twice",
                          "build its successor first")));
    }
    return found;
  }
}
