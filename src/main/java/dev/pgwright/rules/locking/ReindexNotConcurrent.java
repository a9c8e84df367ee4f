package dev.pgwright.rules.locking;

import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.IndexEntry;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.rules.about.Switches;
import dev.pgwright.sql.ast.Maintenance;
import dev.pgwright.sql.ast.Statement;
import java.util.List;
import java.util.Locale;

/// `reindex` without `concurrently` blocks writes to the table, and reads as soon as they plan to
/// use the index.
final class ReindexNotConcurrent implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error("reindex-not-concurrent", "Reindexing blocks reads and writes")
          .about(Maintenance.Reindex.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    if (!(statement instanceof Maintenance.Reindex reindex)
        || reindex.concurrently()
        || Switches.on(reindex.options(), "concurrently")) {
      return List.of();
    }
    String what = reindex.name() == null ? "the database" : reindex.name().sql();
    if (reindex.name() != null && !reindex.target().equals("schema")) {
      QualifiedName name = scene.resolve(reindex.name());
      QualifiedName table = scene.world().index(name).map(IndexEntry::table).orElse(name);
      if (!scene.inUse(table)) {
        return List.of();
      }
    }
    return Hazard.of(
        INFO,
        reindex,
        what
            + ": rebuilding holds SHARE on the table and ACCESS EXCLUSIVE on each index;"
            + " writes wait, and reads that plan to use the index",
        "REINDEX (CONCURRENTLY) " + reindex.target().toUpperCase(Locale.ROOT) + " " + what);
  }
}
