package dev.pgwright.rules.locking;

import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.Relation;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.Statement;
import java.util.List;
import java.util.regex.Pattern;

/// A plain `create index` on a table that others use makes every write to it wait until the index
/// is built and the transaction has ended.
final class IndexNotConcurrent implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error("index-not-concurrent", "Index build blocks writes")
          .about(Create.CreateIndex.class);

  private static final Pattern INDEX = Pattern.compile("(?i)\\bindex\\b");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    if (!(statement instanceof Create.CreateIndex index)
        || index.concurrently()
        || index.only()
        || !scene.inUse(index.table())
        || scene.relation(index.table()).kind() == Relation.Kind.PARTITIONED) {
      return List.of();
    }
    QualifiedName table = scene.resolve(index.table());
    String name = index.name() == null ? "an index" : index.name().sql();
    String sql = scene.sql(index.span());
    return Hazard.table(
        INFO,
        index,
        table,
        table + ": building " + name + " holds SHARE on it; writes wait until it is built",
        INDEX.matcher(sql).replaceFirst("INDEX CONCURRENTLY") + ", outside a transaction");
  }
}
