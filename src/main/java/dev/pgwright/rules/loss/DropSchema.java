package dev.pgwright.rules.loss;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.rules.about.Dropped;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.Drop;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.ObjectRef;
import dev.pgwright.sql.ast.Statement;
import java.util.ArrayList;
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
    var found = new ArrayList<Hazard>();
    for (ObjectRef schema : Dropped.of(statement, ObjectClass.SCHEMA)) {
      boolean fresh =
          scene.before(Create.CreateSchema.class, it -> schema.name().name().equals(it.name()));
      if (!fresh) {
        found.addAll(
            Hazard.of(
                INFO,
                schema,
                "schema "
                    + schema.name().sql()
                    + (((Drop) statement).cascade()
                        ? ": everything in it is gone"
                        : ": it is gone"),
                "drop what is in it by name, each with its own decision"));
      }
    }
    return found;
  }
}
