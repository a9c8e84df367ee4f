package dev.pgwright.explain.rules;

import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.Walk;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Something of a row compared with a value that no row changes.
///
/// @param whole the condition
/// @param side what is of the row
/// @param operator with `any` or `all` behind it where the value is an array
/// @param value the other side
public record Comparison(Expr whole, Expr side, String operator, Expr value) {

  private static final List<String> RANGES = List.of("<", "<=", ">", ">=");

  /// A comparison; none where both sides are of rows or neither is.
  public static Optional<Comparison> of(Expr expr) {
    return switch (expr) {
      case Expr.Binary it -> of(it, it.left(), it.operator().symbol(), it.right());
      case Expr.Quantified it ->
          of(it, it.left(), it.operator().symbol() + (it.all() ? " all" : " any"), it.right());
      case Expr.Column it -> Optional.of(new Comparison(it, it, "is true", it));
      case Expr.Not it -> Optional.of(new Comparison(it, it.operand(), "not", it));
      case Expr.Test it -> Optional.of(new Comparison(it, it.value(), "is " + it.test(), it));
      default -> Optional.empty();
    };
  }

  private static Optional<Comparison> of(Expr whole, Expr left, String operator, Expr right) {
    boolean ofRow = !Condition.columns(left).isEmpty();
    boolean otherOfRow = !Condition.columns(right).isEmpty();
    if (ofRow == otherOfRow) {
      return Optional.empty();
    }
    return Optional.of(
        ofRow
            ? new Comparison(whole, left, operator, right)
            : new Comparison(whole, right, turned(operator), left));
  }

  private static String turned(String operator) {
    return switch (operator) {
      case "<" -> ">";
      case "<=" -> ">=";
      case ">" -> "<";
      case ">=" -> "<=";
      default -> operator;
    };
  }

  /// The column, where the side of the row is one as it is.
  public Optional<String> column() {
    return Condition.column(side);
  }

  public boolean equality() {
    return operator.equals("=");
  }

  public boolean range() {
    return RANGES.contains(operator);
  }

  /// Whether a pattern is matched: `like`, `ilike` or a regular expression.
  public boolean pattern() {
    return List.of("~~", "~~*", "~", "~*").contains(operator);
  }

  /// The value's text; null where it is no constant.
  public @Nullable String constant() {
    return constant(value);
  }

  private static @Nullable String constant(Expr expr) {
    return switch (expr) {
      case Expr.Constant it -> it.value();
      case Expr.Cast it -> constant(it.value());
      default -> null;
    };
  }

  /// Whether the value is a parameter that the plan leaves open.
  public boolean parameter() {
    return Walk.all(value, Expr.Parameter.class).findAny().isPresent();
  }
}
