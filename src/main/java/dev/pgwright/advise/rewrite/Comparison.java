package dev.pgwright.advise.rewrite;

import dev.pgwright.sql.ast.Expr;
import java.util.List;
import java.util.Optional;

/// A comparison with something that is the same for all rows.
///
/// @param left what has columns in it
/// @param operator `=`, `<`, `>`, `<=` or `>=`, as it reads from the left
/// @param right the same for all rows
record Comparison(Expr whole, Expr left, String operator, Expr right) {

  private static final List<String> OPERATORS = List.of("=", "<", ">", "<=", ">=");

  /// What a condition compares; empty where it is no such comparison.
  static Optional<Comparison> of(Expr condition) {
    if (!(condition instanceof Expr.Binary it)
        || !it.operator().schema().isEmpty()
        || !OPERATORS.contains(it.operator().symbol())) {
      return Optional.empty();
    }
    String operator = it.operator().symbol();
    if (Block.constant(it.right()) && !Block.constant(it.left())) {
      return Optional.of(new Comparison(it, it.left(), operator, it.right()));
    }
    return Block.constant(it.left()) && !Block.constant(it.right())
        ? Optional.of(new Comparison(it, it.right(), turned(operator), it.left()))
        : Optional.empty();
  }

  static String turned(String operator) {
    return operator.startsWith("<")
        ? operator.replace('<', '>')
        : operator.startsWith(">") ? operator.replace('>', '<') : operator;
  }

  /// The conditions on a value that is rounded down to the beginning of a period, told of the value
  /// itself.
  ///
  /// @param from where the period begins that it is compared with
  /// @param to where the next one begins
  String range(String column, String from, String to) {
    return switch (operator) {
      case "=" -> "(" + column + " >= " + from + " and " + column + " < " + to + ")";
      case "<", ">=" -> column + " " + operator + " " + from;
      case "<=" -> column + " < " + to;
      default -> column + " >= " + to;
    };
  }
}
