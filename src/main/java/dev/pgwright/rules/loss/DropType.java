package dev.pgwright.rules.loss;

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

/// `drop type` and `drop domain` with `cascade` delete the columns of the type.
final class DropType implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error("drop-type", "A type is dropped").about(Drop.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    if (!(statement instanceof Drop drop)
        || (drop.kind() != ObjectClass.TYPE && drop.kind() != ObjectClass.DOMAIN)
        || !drop.cascade()) {
      return List.of();
    }
    var found = new ArrayList<Hazard>();
    for (ObjectRef type : drop.objects()) {
      if (!scene.fresh(type.name())) {
        found.addAll(
            Hazard.of(
                INFO,
                type,
                type.name().sql() + ": every column of the type is gone with its values",
                "drop or change the columns by name first"));
      }
    }
    return found;
  }
}
