package dev.pgwright.explain.rules.estimate;

import dev.pgwright.explain.Evidence;
import dev.pgwright.explain.Finding;
import dev.pgwright.explain.PlanNode;
import dev.pgwright.explain.Proof;
import dev.pgwright.explain.rules.Comparison;
import dev.pgwright.explain.rules.Numbers;
import dev.pgwright.explain.rules.Rule;
import dev.pgwright.explain.rules.RuleInfo;
import dev.pgwright.explain.rules.Scene;
import dev.pgwright.model.Name;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A number of distinct values that a sample could not tell.
final class WrongDistinct implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
              "R05",
              "The number of distinct values is wrong",
              "a misestimate of an equality, or of groups, by one column",
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
    if (node.type().equals("Aggregate")) {
      return groups(node, scene);
    }
    Optional<Evidence.Table> table = Statistics.fresh(node, scene);
    List<Comparison> all = Statistics.comparisons(node);
    if (table.isEmpty()
        || all.size() != 1
        || Statistics.more(node)
        || (Scene.rows(node) == 0 && node.loops() <= 1)) {
      return Optional.empty();
    }
    Comparison only = all.getFirst();
    Optional<Evidence.Column> column = only.column().flatMap(table.get()::column);
    String value = only.constant();
    if (!only.equality()
        || column.isEmpty()
        || value == null
        || column.get().distinct() == 0
        || column.get().common().contains(value)) {
      return Optional.empty();
    }
    double distinct = table.get().tuples() / Math.max(1, Scene.rows(node));
    return Optional.of(found(node, scene, table.get(), column.get(), distinct));
  }

  private static Optional<Finding> groups(PlanNode node, Scene scene) {
    List<String> keys = GroupKeys.columns(node);
    if (!scene.misestimates().at(node) || keys.size() != 1) {
      return Optional.empty();
    }
    List<Evidence.Table> tables =
        GroupKeys.tables(node, scene).stream().filter(it -> !Statistics.stale(it)).toList();
    if (tables.size() != 1) {
      return Optional.empty();
    }
    Evidence.Table table = tables.getFirst();
    return table
        .column(keys.getFirst())
        .filter(it -> it.distinct() != 0)
        .map(it -> found(node, scene, table, it, Scene.rows(node)));
  }

  private static Finding found(
      PlanNode node, Scene scene, Evidence.Table table, Evidence.Column column, double distinct) {
    boolean growing = distinct > 0.1 * table.tuples();
    String number =
        growing
            ? String.format(Locale.ROOT, "-%.3f", Math.min(1, distinct / table.tuples()))
            : String.format(Locale.ROOT, "%.0f", Math.max(1, distinct));
    String alter =
        "alter table "
            + table.name().sql()
            + " alter column "
            + new Name(column.name()).sql()
            + " set (n_distinct = "
            + number
            + ")";
    String known = Numbers.count(Statistics.distinct(table, column));
    return scene
        .finding(
            INFO,
            node,
            Statistics.numbers(node)
                + ": the statistics give "
                + column.name()
                + " "
                + known
                + " distinct values, it has about "
                + Numbers.count(distinct),
            alter + ", then analyze",
            scene.times().whole(node))
        .withFix(alter, Statistics.analyze(table));
  }
}
