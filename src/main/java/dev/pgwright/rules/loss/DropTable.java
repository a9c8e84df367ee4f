package dev.pgwright.rules.loss;

import dev.pgwright.model.QualifiedName;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Drop;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.ObjectRef;
import dev.pgwright.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;

/// `drop table` deletes the table and its rows.
final class DropTable implements Rule {

  private static final RuleInfo INFO = RuleInfo.error("drop-table", "A table is dropped");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    if (!(statement instanceof Drop drop)
        || drop.kind() != ObjectClass.TABLE
        || scene.downgrade()) {
      return List.of();
    }
    var found = new ArrayList<Hazard>();
    for (ObjectRef object : drop.objects()) {
      if (scene.inUse(object.name())) {
        QualifiedName name = scene.resolve(object.name());
        found.add(
            new Hazard(
                INFO,
                object.span(),
                "table:" + name,
                name + ": the table and its rows are gone, and code that names it fails",
                "rename it first, dump it, drop it a release later"));
      }
    }
    return found;
  }
}
