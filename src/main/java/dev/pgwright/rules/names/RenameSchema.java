package dev.pgwright.rules.names;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `alter schema … rename` breaks everything that names the schema.
final class RenameSchema implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error("rename-schema", "A schema is renamed").about(Alter.Rename.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return statement instanceof Alter.Rename rename
            && rename.partKind() == null
            && rename.object().kind() == ObjectClass.SCHEMA
            && !scene.before(
                Create.CreateSchema.class, it -> rename.object().name().name().equals(it.name()))
        ? Hazard.of(
            INFO,
            statement,
            rename.object().name().sql()
                + ": every name with this schema, and every search_path, stops working at commit",
            "a new schema with views of the old one's tables")
        : List.of();
  }
}
