package dev.pgwright.rules.rewriting;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.rules.about.Switches;
import dev.pgwright.sql.ast.Maintenance;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `vacuum full` writes the table and its indexes again while reads and writes wait.
final class VacuumFull implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error("vacuum-full", "VACUUM FULL rewrites the table")
          .about(Maintenance.Vacuum.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return statement instanceof Maintenance.Vacuum vacuum
            && !vacuum.analyze()
            && Switches.on(vacuum.options(), "full")
            && (vacuum.tables().isEmpty()
                || vacuum.tables().stream().anyMatch(it -> scene.inUse(it.name())))
        ? Hazard.of(
            INFO,
            vacuum,
            (vacuum.tables().isEmpty() ? "every table" : vacuum.tables().getFirst().name().sql())
                + ": it is written again under ACCESS EXCLUSIVE; reads and writes wait",
            "plain VACUUM, or pg_repack, which works beside live traffic")
        : List.of();
  }
}
