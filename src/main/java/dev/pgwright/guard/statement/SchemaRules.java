package dev.pgwright.guard.statement;

import dev.pgwright.guard.risk.Found;
import dev.pgwright.guard.risk.Risk;
import dev.pgwright.replay.World;
import dev.pgwright.rules.Checked;
import dev.pgwright.rules.Checker;
import dev.pgwright.rules.Migration;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.Severity;
import dev.pgwright.rules.locking.LockingRules;
import dev.pgwright.rules.loss.LossRules;
import dev.pgwright.rules.rewriting.RewritingRules;
import dev.pgwright.sql.Dialect;
import java.util.ArrayList;
import java.util.List;

/// What `check` says about changes of the schema: who waits, and what is lost.
public final class SchemaRules {

  private static final Migration.Place SOMEWHERE = new Migration.Place(1, 1, 1, 1);

  private SchemaRules() {}

  /// Errors of the rules about locks, rewrites and losses.
  ///
  /// @param known findings whose rule is not reported again
  static List<Found> check(String sql, List<Found> known) {
    var found = new ArrayList<Found>();
    for (Checked.Found each : errors(sql)) {
      String rule = each.rule().id();
      if (known.stream().noneMatch(it -> it.rule().equals(rule) && it.risk() == Risk.DANGER)) {
        found.add(
            new Found(Risk.DANGER, rule, each.message(), each.remedy(), null, "", sql.strip()));
      }
    }
    return found;
  }

  /// Comments in the text allow nothing here: they are the agent's own.
  private static List<Checked.Found> errors(String sql) {
    var piece = new Migration.Piece(sql, Dialect.PSQL, SOMEWHERE, 1, false, null);
    var migration = new Migration("command", List.of(piece), false, false, true, List.of());
    var rules = new ArrayList<Rule>(LockingRules.ALL);
    rules.addAll(RewritingRules.ALL);
    rules.addAll(LossRules.ALL);
    List<String> ids = rules.stream().map(it -> it.info().id()).toList();
    return Checker.check(List.of(migration), new World(18, false), rules).found().stream()
        .filter(it -> it.rule().severity() == Severity.ERROR && ids.contains(it.rule().id()))
        .toList();
  }
}
