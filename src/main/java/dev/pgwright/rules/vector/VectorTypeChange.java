package dev.pgwright.rules.vector;

import dev.pgwright.facts.ColumnType;
import dev.pgwright.facts.TypeChange;
import dev.pgwright.replay.Types;
import dev.pgwright.replay.effect.TypeEffects;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.OnTable;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// A change of the dimensions or the kind of a pgvector column writes every row again, and builds
/// its HNSW or IVFFlat indexes again, while reads and writes wait.
final class VectorTypeChange implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error("vector-type-change", "A change of a vector type rewrites the table")
          .about(Alter.AlterTable.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return OnTable.each(
        statement,
        scene,
        AlterAction.AlterType.class,
        (action, table) -> {
          ColumnType to = Types.of(action.type(), scene.world());
          boolean vector =
              to != null
                  && List.of("vector", "halfvec", "sparsevec")
                      .contains(to.name().substring(to.name().lastIndexOf('.') + 1));
          TypeChange change =
              TypeEffects.change(action, scene.world().assumed(table), scene.world());
          return vector && (change == TypeChange.REWRITE || change == TypeChange.UNKNOWN)
              ? Hazard.table(
                  INFO,
                  action,
                  table,
                  table
                      + "."
                      + action.column().sql()
                      + ": every vector is cast and every index on it"
                      + " is built again under ACCESS EXCLUSIVE; reads and writes wait, for hours on"
                      + " many vectors",
                  "a new column, values in batches, CREATE INDEX CONCURRENTLY, and swap the names")
              : List.of();
        });
  }
}
