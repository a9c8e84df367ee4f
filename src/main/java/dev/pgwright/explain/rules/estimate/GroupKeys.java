package dev.pgwright.explain.rules.estimate;

import dev.pgwright.explain.Evidence;
import dev.pgwright.explain.PlanNode;
import dev.pgwright.explain.rules.Condition;
import dev.pgwright.explain.rules.Scene;
import dev.pgwright.sql.ast.Expr;
import java.util.List;

/// What a node groups by.
final class GroupKeys {

  private GroupKeys() {}

  /// The keys as expressions.
  static List<Expr> keys(PlanNode node) {
    String text = node.detail("Group Key");
    return text.isEmpty() ? List.of() : Condition.list(text);
  }

  /// The names of the keys where all of them are columns; else none.
  static List<String> columns(PlanNode node) {
    List<Expr> keys = keys(node);
    List<String> names = keys.stream().flatMap(it -> Condition.column(it).stream()).toList();
    return names.size() == keys.size() ? names : List.of();
  }

  /// The tables below that have all columns of the keys.
  static List<Evidence.Table> tables(PlanNode node, Scene scene) {
    List<String> names =
        keys(node).stream().flatMap(it -> Condition.columns(it).stream()).distinct().toList();
    return Statistics.tables(node, scene).stream()
        .filter(table -> names.stream().allMatch(it -> table.column(it).isPresent()))
        .filter(_ -> !names.isEmpty())
        .toList();
  }
}
