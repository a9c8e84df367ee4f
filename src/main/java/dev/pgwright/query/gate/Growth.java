package dev.pgwright.query.gate;

import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.Node;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.Walk;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;

/// How large the values get that a statement makes of constants: the planner computes them before
/// any timeout is looked at.
final class Growth {

  /// The largest value, in bytes, and the largest number of rows made of nothing.
  private static final double MOST_BYTES = 16 << 20;

  private static final double MOST_ROWS = 10_000_000;

  /// What a value of a column is taken for.
  private static final double UNKNOWN_SIZE = 100;

  /// What a count that is no constant is taken for.
  private static final double UNKNOWN_COUNT = 1_000;

  private final IdentityHashMap<Node, Double> sizes = new IdentityHashMap<>();
  private double column = UNKNOWN_SIZE;

  private Growth() {}

  /// @throws dev.pgwright.PgwrightException REFUSED where a value or a series gets too large
  static void check(Query query) {
    var growth = new Growth();
    List<Node> below = new ArrayList<>(Walk.all(query));
    Collections.reverse(below);
    for (Node inner : below) {
      growth.visit(inner);
    }
    for (Node inner : below) {
      if (inner instanceof Expr.Subquery || inner instanceof Query) {
        growth.column = Math.max(growth.column, growth.largest(inner));
      }
    }
    growth.sizes.clear();
    below.forEach(growth::visit);
  }

  private double largest(Node query) {
    var open = new ArrayDeque<Node>(query.children());
    double most = 0;
    while (!open.isEmpty()) {
      Node node = open.pop();
      if (node instanceof Query.With || node instanceof Query) {
        most = Math.max(most, values(node));
      }
      open.addAll(node.children());
    }
    return most;
  }

  private double values(Node query) {
    return Walk.all(query, Query.Target.class)
        .mapToDouble(target -> sizes.getOrDefault(target.value(), 0.0))
        .max()
        .orElse(0);
  }

  private void visit(Node node) {
    if (node instanceof Expr expr) {
      double size = size(expr);
      sizes.put(expr, size);
      if (size > MOST_BYTES) {
        throw Refusal.of("a value of more than 16 MB is made in line " + node.span().line());
      }
    }
  }

  private double size(Expr expr) {
    return switch (expr) {
      case Expr.Constant constant -> constant.value().length();
      case Expr.Column _, Expr.Access _, Expr.Subquery _ -> column;
      case Expr.Call call -> call(call);
      default -> sum(expr);
    };
  }

  private double sum(Node node) {
    double sum = 0;
    for (Node child : node.children()) {
      sum += child instanceof Expr ? sizes.getOrDefault(child, 0.0) : sum(child);
    }
    return sum;
  }

  private double call(Expr.Call call) {
    List<Expr> values = call.arguments().stream().map(Expr.Argument::value).toList();
    String name = call.function().name().value();
    if (values.size() < 2) {
      return sum(call);
    }
    double first = sizes.getOrDefault(values.getFirst(), 0.0);
    return switch (name) {
      case "repeat" -> first * Constants.number(values.get(1), UNKNOWN_COUNT);
      case "lpad", "rpad" -> Math.max(first, Constants.number(values.get(1), UNKNOWN_COUNT));
      case "replace", "regexp_replace" ->
          values.size() < 3
              ? first
              : first * Math.max(1, sizes.getOrDefault(values.get(2), 0.0) / shortest(values));
      case "array_fill" -> 8 * product(values.get(1));
      case "generate_series" -> {
        series(values);
        yield 8;
      }
      default -> sum(call);
    };
  }

  /// How long what is replaced is at least.
  private double shortest(List<Expr> values) {
    return values.get(1) instanceof Expr.Constant constant
        ? Math.max(1, constant.value().length())
        : 1;
  }

  private static double product(Expr sizes) {
    return sizes instanceof Expr.Array array
        ? array.elements().stream()
            .mapToDouble(it -> Constants.number(it, UNKNOWN_COUNT))
            .reduce(1, (a, b) -> a * b)
        : UNKNOWN_COUNT;
  }

  private static void series(List<Expr> values) {
    double from = Constants.number(values.get(0), Double.NaN);
    double to = Constants.number(values.get(1), Double.NaN);
    double step = values.size() > 2 ? Constants.number(values.get(2), Double.NaN) : 1;
    if ((to - from) / step > MOST_ROWS) {
      throw Refusal.of("generate_series makes more than 10 million rows");
    }
  }
}
