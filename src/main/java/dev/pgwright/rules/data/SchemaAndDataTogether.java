package dev.pgwright.rules.data;

import dev.pgwright.replay.effect.Effect;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.Change;
import dev.pgwright.sql.ast.Drop;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.Statement;
import java.util.List;
import java.util.stream.Stream;

/// A transaction changes rows of a table in use and, before or after that, the schema.
final class SchemaAndDataTogether implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.info("schema-and-data-together", "Schema and rows are changed in one transaction");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    boolean rows = rows(statement, scene);
    boolean schema = schema(statement, scene.effect(), scene);
    if (!rows && !schema) {
      return List.of();
    }
    boolean rowsBefore = before(scene).anyMatch(it -> rows(it.statement(), scene));
    boolean schemaBefore = before(scene).anyMatch(it -> schema(it.statement(), it.effect(), scene));
    boolean second = rows ? schemaBefore && !rowsBefore : schema && rowsBefore && !schemaBefore;
    return second
        ? Hazard.of(
            INFO,
            statement,
            rows
                ? "rows are changed in the transaction of a schema change, whose locks last until"
                    + " both are done"
                : "the schema is changed in the transaction that has changed rows, which stay"
                    + " locked while the schema change waits for its own lock",
            "rows in a migration of their own")
        : List.of();
  }

  /// The statements of the same transaction, looked at as far as needed.
  private static Stream<Scene.Past> before(Scene scene) {
    int now = scene.transactions().number();
    return scene.transactions().open()
        ? scene.past().stream().filter(it -> it.transaction() == now)
        : Stream.empty();
  }

  private static boolean rows(Statement statement, Scene scene) {
    return statement instanceof Change change
        && scene.inUse(change.target().name())
        && !(statement instanceof Change.Insert insert
            && (insert.source() == null || insert.source().body() instanceof Query.Values));
  }

  private static boolean schema(Statement statement, Effect effect, Scene scene) {
    return (statement instanceof Alter || statement instanceof Drop)
        && effect.locks().stream()
            .anyMatch(it -> it.mode().blocksWrites() && scene.inUse(it.relation()));
  }
}
