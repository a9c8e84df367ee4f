package dev.pgwright.rules.transactions;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.Drop;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `create index concurrently if not exists` is content with an invalid index that an earlier try
/// has left.
final class IfNotExistsKeepsInvalidIndex implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning("if-not-exists-keeps-invalid-index", "IF NOT EXISTS keeps an invalid index")
          .about(Create.CreateIndex.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return statement instanceof Create.CreateIndex index
            && index.concurrently()
            && index.ifNotExists()
            && index.name() != null
            && !droppedBefore(index, scene)
        ? Hazard.table(
            INFO,
            index,
            scene.resolve(index.table()),
            index.name()
                + ": an invalid index of an earlier try has the name and is kept; it is"
                + " never used, and slows down writes",
            "DROP INDEX CONCURRENTLY IF EXISTS "
                + index.name().sql()
                + " before it, without IF NOT EXISTS")
        : List.of();
  }

  private static boolean droppedBefore(Create.CreateIndex index, Scene scene) {
    return scene.past().stream()
        .anyMatch(
            it ->
                it.statement() instanceof Drop drop
                    && drop.kind() == ObjectClass.INDEX
                    && drop.objects().stream()
                        .anyMatch(
                            object ->
                                object.name().name().equals(index.name())
                                    && scene
                                        .resolve(object.name())
                                        .schema()
                                        .equals(scene.resolve(index.table()).schema())));
  }
}
