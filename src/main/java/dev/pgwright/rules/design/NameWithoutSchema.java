package dev.pgwright.rules.design;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.Drop;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// A table that is named without its schema is found, and made, wherever `search_path` leads.
final class NameWithoutSchema implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.advice("name-without-schema", "A table without its schema")
          .about(
              Alter.AlterTable.class,
              Create.CreateIndex.class,
              Create.CreateTable.class,
              Drop.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    ObjectName name =
        switch (statement) {
          case Create.CreateTable table ->
              table.persistence() == Create.Persistence.TEMPORARY ? null : table.name();
          case Alter.AlterTable alter -> alter.name();
          case Create.CreateIndex index -> index.table();
          case Drop drop ->
              drop.kind() == ObjectClass.TABLE ? drop.objects().getFirst().name() : null;
          default -> null;
        };
    return name == null || name.schema().isPresent() || !scene.lasts(name)
        ? List.of()
        : Hazard.of(
            INFO,
            statement,
            name.sql() + ": which table it is depends on search_path",
            "the name with its schema");
  }
}
