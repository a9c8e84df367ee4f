package dev.pgwright.rules.locking;

import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.IndexEntry;
import dev.pgwright.replay.Relation;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Drop;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.ObjectRef;
import dev.pgwright.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A plain `drop index` takes ACCESS EXCLUSIVE on the table of the index, so reads and writes wait
/// for it.
final class DropIndexNotConcurrent implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error("drop-index-not-concurrent", "Dropping an index blocks reads and writes")
          .about(Drop.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    if (!(statement instanceof Drop drop)
        || drop.kind() != ObjectClass.INDEX
        || drop.concurrently()) {
      return List.of();
    }
    var found = new ArrayList<Hazard>();
    for (ObjectRef index : drop.objects()) {
      QualifiedName name = scene.resolve(index.name());
      Optional<IndexEntry> known = scene.world().index(name);
      boolean fresh =
          known.isPresent()
              && (!scene.inUse(known.get().table())
                  || scene.relation(index.name()).kind() == Relation.Kind.PARTITIONED);
      if (!fresh && !(known.isEmpty() && drop.ifExists() && scene.world().complete())) {
        String table = known.map(it -> it.table().toString()).orElse("its table");
        found.add(
            new Hazard(
                INFO,
                index.span(),
                "index:" + name,
                name
                    + ": dropping it takes ACCESS EXCLUSIVE on "
                    + table
                    + "; reads and writes wait",
                parted(known, scene)
                    ? "there is no concurrent form; with a lock_timeout and retries"
                    : "DROP INDEX CONCURRENTLY " + index.name().sql() + ", outside a transaction"));
      }
    }
    return found;
  }

  private static boolean parted(Optional<IndexEntry> index, Scene scene) {
    return index
        .map(it -> scene.world().assumed(it.table()).kind() == Relation.Kind.PARTITIONED)
        .orElse(false);
  }
}
