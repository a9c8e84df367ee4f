package dev.pgwright.rules.data;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Change;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// Rows of a table are written in the same transaction as a change of the table, whose lock is held
/// all the while.
final class BackfillWithDdl implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error(
              "backfill-with-ddl", "Rows are written in the transaction of the schema change")
          .about(Change.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    if (!(statement instanceof Change change)
        || !scene.transactions().open()
        || (statement instanceof Change.Insert insert
            && (insert.source() == null || insert.source().body() instanceof Query.Values))) {
      return List.of();
    }
    QualifiedName table = scene.resolve(change.target().name());
    Lock held = scene.transactions().held().get(table);
    return held != null && held.blocksWrites() && scene.inUse(table)
        ? Hazard.table(
            INFO,
            change,
            table,
            table
                + ": "
                + held.label()
                + " of the schema change is held while rows are written; "
                + Scene.waits(held),
            "the schema change in one migration, the rows in the next, in batches")
        : List.of();
  }
}
