package dev.pgwright.explain.rules.estimate;

import dev.pgwright.explain.Evidence;
import dev.pgwright.explain.Finding;
import dev.pgwright.explain.PlanNode;
import dev.pgwright.explain.Proof;
import dev.pgwright.explain.rules.Comparison;
import dev.pgwright.explain.rules.Rule;
import dev.pgwright.explain.rules.RuleInfo;
import dev.pgwright.explain.rules.Scene;
import dev.pgwright.model.Name;
import java.util.List;
import java.util.Optional;

/// A frequent value that the list of commonest values has no room for.
final class SkewBeyondCommon implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
              "R04",
              "A value is commoner than the statistics can tell",
              "a misestimate of a condition on one column, by a value out of its list or a range over few bounds",
              Proof.RE_PLANNED,
              "R01",
              "R16")
          .needing("pg_stats");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Finding> check(PlanNode node, Scene scene) {
    Optional<Evidence.Table> table = Statistics.fresh(node, scene);
    List<Comparison> all = Statistics.comparisons(node);
    if (table.isEmpty() || all.size() != 1 || !Statistics.more(node)) {
      return Optional.empty();
    }
    Comparison only = all.getFirst();
    Optional<Evidence.Column> column = only.column().flatMap(table.get()::column);
    String value = only.constant();
    if (column.isEmpty() || column.get().distinct() == 0 || only.parameter()) {
      return Optional.empty();
    }
    boolean outOfList = only.equality() && value != null && !column.get().common().contains(value);
    boolean coarse = only.range() && column.get().target() >= 0 && column.get().target() < 50;
    if (!outOfList && !coarse) {
      return Optional.empty();
    }
    String alter =
        "alter table "
            + table.get().name().sql()
            + " alter column "
            + new Name(column.get().name()).sql()
            + " set statistics 1000";
    String why =
        outOfList ? " holds a common value that its statistics leave out" : " has few bounds";
    return Optional.of(
        scene
            .finding(
                INFO,
                node,
                Statistics.numbers(node) + ": " + column.get().name() + why,
                alter + ", then analyze",
                scene.times().whole(node))
            .withFix(alter, Statistics.analyze(table.get())));
  }
}
