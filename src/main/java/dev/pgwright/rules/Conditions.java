package dev.pgwright.rules;

import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.Walk;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a `where` lets through.
public final class Conditions {

  private static final List<String> SAME = List.of("=", "<=", ">=");

  private Conditions() {}

  /// Whether it lets every row through: there is none, or it is always true.
  public static boolean always(@Nullable Expr where) {
    return switch (where) {
      case null -> true;
      case Expr.Constant constant -> constant.kind() == Expr.ConstantKind.TRUE;
      case Expr.Not not ->
          not.operand() instanceof Expr.Constant constant
              && constant.kind() == Expr.ConstantKind.FALSE;
      case Expr.Binary binary ->
          SAME.contains(binary.operator().symbol())
              && binary.left() instanceof Expr.Constant left
              && binary.right() instanceof Expr.Constant right
              && left.kind() == right.kind()
              && left.value().equals(right.value());
      case Expr.Logic logic ->
          logic.and()
              ? logic.operands().stream().allMatch(Conditions::always)
              : logic.operands().stream().anyMatch(Conditions::always);
      default -> false;
    };
  }

  /// Whether it names few rows: by the value of a column called like a key, with a limit, or page
  /// by page.
  public static boolean few(Expr where) {
    boolean limited = Walk.all(where, Query.class).anyMatch(it -> it.limit() != null);
    return limited || byKey(where) || byPage(where);
  }

  /// Whether rows of a range of pages are meant.
  private static boolean byPage(Expr where) {
    return where instanceof Expr.Logic logic
        && logic.and()
        && logic.operands().stream()
                .filter(
                    it ->
                        it instanceof Expr.Binary(_, Expr.Column column, _, _)
                            && column.name().value().equals("ctid"))
                .count()
            > 1;
  }

  private static boolean byKey(Expr where) {
    return switch (where) {
      case Expr.Binary binary ->
          binary.operator().symbol().equals("=")
              && ((key(binary.left()) && plain(binary.right()))
                  || (key(binary.right()) && plain(binary.left())));
      case Expr.In in ->
          !in.not() && key(in.value()) && in.list().stream().allMatch(Conditions::plain);
      case Expr.Between between -> key(between.value()) && !between.not();
      case Expr.Logic logic ->
          logic.and()
              ? logic.operands().stream().anyMatch(Conditions::byKey)
              : logic.operands().stream().allMatch(Conditions::byKey);
      default -> false;
    };
  }

  private static boolean key(Expr value) {
    return value instanceof Expr.Column column
        && (column.name().value().equals("id")
            || column.name().value().endsWith("_id")
            || column.name().value().equals("key")
            || column.name().value().equals("uuid")
            || column.name().value().equals("code")
            || column.name().value().equals("name"));
  }

  private static boolean plain(Expr value) {
    return value instanceof Expr.Constant
        || value instanceof Expr.Parameter
        || (value instanceof Expr.Cast cast && plain(cast.value()));
  }
}
