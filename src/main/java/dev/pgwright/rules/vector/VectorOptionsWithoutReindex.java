package dev.pgwright.rules.vector;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Maintenance;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `alter index … set (m = …)` succeeds and changes nothing until the index is built again.
final class VectorOptionsWithoutReindex implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning("vector-options-without-reindex", "Options of a vector index are not built")
          .about(Alter.AlterTable.class);

  private static final List<String> OPTIONS = List.of("m", "ef_construction", "lists");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    if (!(statement instanceof Alter.AlterTable alter)
        || alter.actions().stream().noneMatch(VectorOptionsWithoutReindex::ours)
        || scene.later(
            Maintenance.Reindex.class,
            it -> it.name() != null && it.name().name().equals(alter.name().name()))) {
      return List.of();
    }
    return Hazard.of(
        INFO,
        alter,
        alter.name().name()
            + ": the index stays as it was built; the options count from the next"
            + " REINDEX on",
        "REINDEX INDEX CONCURRENTLY " + alter.name().name().sql() + " after it");
  }

  private static boolean ours(AlterAction action) {
    return action instanceof AlterAction.SetOptions options
        && options.column() == null
        && options.options().stream().anyMatch(it -> OPTIONS.contains(it.name()));
  }
}
