package dev.pgwright.rules.breakage;

import dev.pgwright.model.Name;
import dev.pgwright.replay.Attribute;
import dev.pgwright.replay.Elements;
import dev.pgwright.replay.Relation;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Constraint;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.Node;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;

/// An index on a virtual generated column is refused.
final class IndexOnVirtualColumn implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error("index-on-virtual-column", "An index on a virtual column");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    var found = new ArrayList<Hazard>();
    switch (statement) {
      case Create.CreateIndex index -> {
        var used = new ArrayList<>(Elements.touched(index.elements(), index.where()));
        used.addAll(Elements.touched(index.include(), null));
        look(used, index, index.table(), scene, found);
      }
      case Alter.AlterTable alter -> {
        for (AlterAction action : alter.actions()) {
          if (action instanceof AlterAction.AddConstraint(_, var constraint)
              && constraint.rule() instanceof Constraint.Unique key) {
            look(key.columns(), action, alter.name(), scene, found);
          }
        }
      }
      default -> {}
    }
    return found;
  }

  private static void look(
      List<Name> columns, Node at, ObjectName name, Scene scene, List<Hazard> found) {
    Relation table = scene.relation(name);
    boolean virtual =
        columns.stream()
            .flatMap(it -> table.column(it).stream())
            .anyMatch(it -> it.fill() == Attribute.Fill.VIRTUAL);
    if (virtual) {
      found.addAll(
          Hazard.of(
              INFO,
              at,
              table.name()
                  + ": indexes on virtual generated columns are not supported; the"
                  + " migration fails here",
              "an index on the expression itself, or a STORED column"));
    }
  }
}
