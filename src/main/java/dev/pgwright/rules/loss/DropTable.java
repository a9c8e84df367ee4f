package dev.pgwright.rules.loss;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.rules.about.Dropped;
import dev.pgwright.sql.ast.Drop;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.Statement;
import java.util.List;
import java.util.stream.Stream;

/// `drop table` deletes the table and its rows.
final class DropTable implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error("drop-table", "A table is dropped").about(Drop.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return Stream.of(ObjectClass.TABLE, ObjectClass.FOREIGN_TABLE)
        .flatMap(kind -> Dropped.relations(statement, scene, kind).stream())
        .map(
            it ->
                new Hazard(
                    INFO,
                    it.span(),
                    "table:" + scene.resolve(it.name()),
                    scene.resolve(it.name())
                        + ": the table and its rows are gone, and code that names it fails",
                    "rename it first, dump it, drop it a release later"))
        .toList();
  }
}
