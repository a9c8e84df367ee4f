package dev.pgwright.explain.rules.estimate;

import dev.pgwright.explain.Evidence;
import dev.pgwright.explain.Finding;
import dev.pgwright.explain.PlanNode;
import dev.pgwright.explain.rules.Comparison;
import dev.pgwright.explain.rules.Condition;
import dev.pgwright.explain.rules.Numbers;
import dev.pgwright.explain.rules.RuleInfo;
import dev.pgwright.explain.rules.Scene;
import dev.pgwright.model.Name;
import java.util.List;
import java.util.Optional;

/// What the statistics of tables say about a node's rows.
final class Statistics {

  private Statistics() {}

  /// The tables that a node reads, itself or below it.
  static List<Evidence.Table> tables(PlanNode node, Scene scene) {
    return node.all().stream().flatMap(it -> scene.table(it).stream()).distinct().toList();
  }

  /// Whether a table was never analysed, or a tenth of it has changed since.
  static boolean stale(Evidence.Table table) {
    boolean changed = table.modified() >= Math.max(500, 0.1 * table.tuples());
    return table.bytes() > 0 && (table.tuples() < 0 || changed);
  }

  /// The table that a misestimated node reads, where its statistics are up to date.
  static Optional<Evidence.Table> fresh(PlanNode node, Scene scene) {
    return scene.misestimates().at(node)
        ? scene.table(node).filter(it -> !stale(it) && it.tuples() > 0)
        : Optional.empty();
  }

  /// What a node's rows are compared with.
  static List<Comparison> comparisons(PlanNode node) {
    return Condition.all(node).stream().flatMap(it -> it.comparisons().stream()).toList();
  }

  /// The share of a table's rows that the planner expects to have a value in a column; none where
  /// there are no statistics.
  static Optional<Double> share(Evidence.Table table, Evidence.Column column, String value) {
    if (column.distinct() == 0) {
      return Optional.empty();
    }
    int place = column.common().indexOf(value);
    if (place >= 0) {
      return Optional.of(column.frequencies().get(place));
    }
    double known = column.frequencies().stream().mapToDouble(Double::doubleValue).sum();
    double others = Math.max(1, distinct(table, column) - column.common().size());
    return Optional.of(Math.max(0, 1 - known - column.nulls()) / others);
  }

  /// How many values the planner believes a column to have.
  static double distinct(Evidence.Table table, Evidence.Column column) {
    return column.distinct() < 0 ? -column.distinct() * table.tuples() : column.distinct();
  }

  /// Whether extended statistics or an index's expression cover something of these columns.
  static boolean covered(Evidence.Table table, List<String> columns) {
    return table.statistics().stream()
        .anyMatch(it -> columns.stream().filter(it.on()::contains).count() >= 2);
  }

  static String analyze(Evidence.Table table) {
    return "analyze " + table.name().sql();
  }

  /// What was expected and what came, for people.
  static String numbers(PlanNode node) {
    double came = node.actual() == null ? 0 : node.actual().rows();
    return Numbers.count(Math.max(1, node.rows()))
        + " rows were expected, "
        + Numbers.count(came)
        + " came";
  }

  /// Whether more rows came than were expected.
  static boolean more(PlanNode node) {
    return node.actual() != null && node.actual().rows() > node.rows();
  }

  /// That a table needs extended statistics.
  ///
  /// @param columns what they are named after
  /// @param on what they are about, as SQL
  static Finding wanted(
      RuleInfo info,
      PlanNode node,
      Scene scene,
      Evidence.Table table,
      List<String> columns,
      String on,
      String message) {
    String create =
        "create statistics " + name(table, columns) + " on " + on + " from " + table.name().sql();
    return scene
        .finding(
            info,
            node,
            numbers(node) + ": " + message,
            create + ", then analyze",
            scene.times().whole(node))
        .withFix(create, analyze(table));
  }

  private static String name(Evidence.Table table, List<String> columns) {
    String whole = table.name().name().value() + "_" + String.join("_", columns);
    return new Name(whole.length() > 50 ? whole.substring(0, 50) + "_stat" : whole + "_stat").sql();
  }
}
