package dev.pgwright.guard.statement;

import dev.pgwright.sql.ast.Expr;
import org.jspecify.annotations.Nullable;

/// Constant numbers in SQL.
final class Numbers {

  private Numbers() {}

  /// The value of an expression of constants; null for any other.
  static @Nullable Double of(Expr expression) {
    return switch (expression) {
      case Expr.Constant it ->
          it.kind() == Expr.ConstantKind.INTEGER || it.kind() == Expr.ConstantKind.NUMERIC
              ? parsed(it.value())
              : null;
      case Expr.Cast it -> of(it.value());
      case Expr.Unary it -> signed(it.operator().symbol(), of(it.operand()));
      case Expr.Binary it -> computed(of(it.left()), it.operator().symbol(), of(it.right()));
      default -> null;
    };
  }

  private static @Nullable Double parsed(String text) {
    try {
      return Double.valueOf(text.replace("_", ""));
    } catch (NumberFormatException _) {
      return null;
    }
  }

  private static @Nullable Double signed(String symbol, @Nullable Double value) {
    if (value == null) {
      return null;
    }
    return symbol.equals("-") ? Double.valueOf(-value) : symbol.equals("+") ? value : null;
  }

  private static @Nullable Double computed(
      @Nullable Double left, String symbol, @Nullable Double right) {
    if (left == null || right == null) {
      return null;
    }
    return switch (symbol) {
      case "+" -> left + right;
      case "-" -> left - right;
      case "*" -> left * right;
      case "/" -> right == 0 ? null : Double.valueOf(left / right);
      default -> null;
    };
  }

  static boolean holds(double left, String symbol, double right) {
    return switch (symbol) {
      case "=" -> left == right;
      case "<>" -> left != right;
      case "<" -> left < right;
      case ">" -> left > right;
      case "<=" -> left <= right;
      case ">=" -> left >= right;
      default -> true;
    };
  }
}
