package dev.pgwright.query.gate;

import dev.pgwright.sql.ast.Expr;

/// What arithmetic of constants comes to.
final class Constants {

  private Constants() {}

  /// The number that an expression is.
  ///
  /// @param otherwise where it depends on rows or on functions
  static double number(Expr expr, double otherwise) {
    double value = value(expr);
    return Double.isNaN(value) ? otherwise : value;
  }

  private static double value(Expr expr) {
    return switch (expr) {
      case Expr.Constant constant -> parse(constant.value());
      case Expr.Cast cast -> value(cast.value());
      case Expr.Unary unary ->
          switch (unary.operator().symbol()) {
            case "-" -> -value(unary.operand());
            case "+" -> value(unary.operand());
            default -> Double.NaN;
          };
      case Expr.Binary it -> binary(it.operator().symbol(), value(it.left()), value(it.right()));
      default -> Double.NaN;
    };
  }

  private static double binary(String symbol, double left, double right) {
    return switch (symbol) {
      case "+" -> left + right;
      case "-" -> left - right;
      case "*" -> left * right;
      case "/" -> left / right;
      case "^" -> Math.pow(left, right);
      case "<<" -> left * Math.pow(2, right);
      default -> Double.NaN;
    };
  }

  private static double parse(String text) {
    String digits = text.strip().replace("_", "");
    try {
      return digits.startsWith("0x") || digits.startsWith("0X")
          ? Long.parseLong(digits.substring(2), 16)
          : Double.parseDouble(digits);
    } catch (NumberFormatException _) {
      return Double.NaN;
    }
  }
}
