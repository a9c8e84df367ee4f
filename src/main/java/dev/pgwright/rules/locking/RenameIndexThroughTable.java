package dev.pgwright.rules.locking;

import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.IndexEntry;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.Statement;
import java.util.List;
import java.util.Optional;

/// `alter table … rename` of an index takes ACCESS EXCLUSIVE on it; `alter index … rename` takes
/// SHARE UPDATE EXCLUSIVE.
final class RenameIndexThroughTable implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning("rename-index-through-table", "Renaming an index as a table locks it fully")
          .about(Alter.Rename.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    if (!(statement instanceof Alter.Rename rename)
        || rename.partKind() != null
        || rename.object().kind() != ObjectClass.TABLE) {
      return List.of();
    }
    QualifiedName name = scene.resolve(rename.object().name());
    Optional<IndexEntry> index = scene.world().index(name);
    return index.isEmpty() || !scene.inUse(index.get().table())
        ? List.of()
        : List.of(
            new Hazard(
                INFO,
                rename.span(),
                "index:" + name,
                name
                    + ": ALTER TABLE renames an index under ACCESS EXCLUSIVE;"
                    + " queries that use it wait",
                "ALTER INDEX " + name.sql() + " RENAME TO " + rename.to().sql()));
  }
}
