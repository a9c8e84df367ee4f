package dev.pgwright.rules.loss;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Drop;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `drop schema` deletes the schema, with `cascade` everything in it.
final class DropSchema implements Rule {

  private static final RuleInfo INFO = RuleInfo.error("drop-schema", "A schema is dropped");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return statement instanceof Drop drop && drop.kind() == ObjectClass.SCHEMA
        ? Hazard.of(
            INFO,
            statement,
            "schema "
                + drop.objects().getFirst().name().sql()
                + (drop.cascade() ? ": everything in it is gone" : ": it is gone"),
            "drop what is in it by name, each with its own decision")
        : List.of();
  }
}
