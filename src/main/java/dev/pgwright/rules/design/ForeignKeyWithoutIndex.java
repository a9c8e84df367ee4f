package dev.pgwright.rules.design;

import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.Elements;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Constraint;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.Statement;
import dev.pgwright.sql.ast.TableElement;
import java.util.ArrayList;
import java.util.List;

/// A foreign key whose columns no index begins with: a delete at the other end reads the whole
/// table.
final class ForeignKeyWithoutIndex implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.advice("foreign-key-without-index", "A foreign key without an index");

  private static final List<String> METHODS = List.of("btree", "hash");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    var found = new ArrayList<Hazard>();
    switch (statement) {
      case Create.CreateTable table -> {
        for (TableElement.Column column : table.columns()) {
          column(column, table.name(), table, scene, found);
        }
        for (TableElement element : table.elements()) {
          if (element instanceof TableElement.TableConstraint(_, var constraint)
              && constraint.rule() instanceof Constraint.ForeignKey key) {
            look(key, key.columns(), table.name(), table, scene, found);
          }
        }
      }
      case Alter.AlterTable alter -> {
        for (AlterAction action : alter.actions()) {
          switch (action) {
            case AlterAction.AddColumn add ->
                column(add.column(), alter.name(), alter, scene, found);
            case AlterAction.AddConstraint add
                when add.constraint().rule() instanceof Constraint.ForeignKey key ->
                look(key, key.columns(), alter.name(), alter, scene, found);
            default -> {}
          }
        }
      }
      default -> {}
    }
    return found;
  }

  private static void column(
      TableElement.Column column,
      ObjectName table,
      Statement statement,
      Scene scene,
      List<Hazard> found) {
    for (Constraint constraint : column.constraints()) {
      if (constraint.rule() instanceof Constraint.ForeignKey key) {
        look(key, List.of(column.name()), table, statement, scene, found);
      }
    }
  }

  private static void look(
      Constraint.ForeignKey key,
      List<Name> columns,
      ObjectName table,
      Statement statement,
      Scene scene,
      List<Hazard> found) {
    QualifiedName name = scene.resolve(table);
    if (!indexed(columns, table, statement, scene)) {
      found.addAll(
          Hazard.table(
              INFO,
              key,
              name,
              name
                  + ": no index begins with "
                  + Scene.columns(columns)
                  + "; a delete in "
                  + key.references().sql()
                  + " reads the whole table",
              "CREATE INDEX CONCURRENTLY ON "
                  + name.sql()
                  + " ("
                  + Scene.columns(columns)
                  + ") before it"));
    }
  }

  private static boolean indexed(
      List<Name> columns, ObjectName table, Statement statement, Scene scene) {
    QualifiedName name = scene.resolve(table);
    boolean there =
        scene.world().indexesOf(name).stream()
            .filter(it -> it.plain() && METHODS.contains(it.method()))
            .anyMatch(it -> begins(it.keys(), columns));
    boolean made =
        Keys.of(statement).stream().anyMatch(it -> begins(it, columns))
            || scene.later(
                Create.CreateIndex.class,
                it ->
                    it.table().name().equals(table.name())
                        && it.where() == null
                        && begins(Elements.keys(it.elements()), columns))
            || scene.later(
                Alter.AlterTable.class,
                it ->
                    it.name().name().equals(table.name())
                        && Keys.of(it).stream().anyMatch(keys -> begins(keys, columns)));
    return there || made;
  }

  private static boolean begins(List<Name> keys, List<Name> columns) {
    return keys.size() >= columns.size() && keys.subList(0, columns.size()).containsAll(columns);
  }
}
