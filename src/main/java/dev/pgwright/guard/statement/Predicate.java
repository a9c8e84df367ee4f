package dev.pgwright.guard.statement;

import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.FromItem;
import dev.pgwright.sql.ast.Node;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.Walk;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether a `where` leaves anything out.
final class Predicate {

  /// What a condition lets through.
  enum Lets {
    ALL,
    NONE,
    SOME
  }

  private static final List<String> REFLEXIVE = List.of("=", "<=", ">=");
  private static final List<String> IRREFLEXIVE = List.of("<>", "<", ">");

  private Predicate() {}

  /// Whether every row, or every row that is not NULL somewhere, passes.
  static boolean always(@Nullable Expr where) {
    return where == null || lets(where) == Lets.ALL;
  }

  static boolean never(@Nullable Expr where) {
    return where != null && lets(where) == Lets.NONE;
  }

  private static Lets lets(Expr where) {
    return switch (where) {
      case Expr.Constant it -> constant(it);
      case Expr.Cast it -> lets(it.value());
      case Expr.Not it -> opposite(lets(it.operand()));
      case Expr.Logic it -> logic(it);
      case Expr.Binary it -> compared(it);
      case Expr.Test it -> tested(it);
      case Expr.Distinct it ->
          same(it.left(), it.right()) ? (it.not() ? Lets.ALL : Lets.NONE) : Lets.SOME;
      case Expr.Match it -> matched(it);
      case Expr.In it -> among(it);
      case Expr.Subquery it ->
          it.kind() == Expr.SubqueryKind.EXISTS && rowsForSure(it.query()) ? Lets.ALL : Lets.SOME;
      case Expr.Between it ->
          !it.not() && (same(it.value(), it.low()) && same(it.value(), it.high()))
              ? Lets.ALL
              : constantBetween(it);
      case Expr.Special it ->
          it.keyword().equals("coalesce")
                  && it.parts().stream().anyMatch(p -> p instanceof Expr e && lets(e) == Lets.ALL)
              ? Lets.ALL
              : Lets.SOME;
      case Expr.Case it ->
          it.otherwise() != null
                  && lets(it.otherwise()) == Lets.ALL
                  && it.whens().stream().allMatch(w -> lets(w.result()) == Lets.ALL)
              ? Lets.ALL
              : Lets.SOME;
      default -> Lets.SOME;
    };
  }

  private static Lets constant(Expr.Constant it) {
    return switch (it.kind()) {
      case TRUE -> Lets.ALL;
      case FALSE, NULL -> Lets.NONE;
      case STRING ->
          List.of("t", "true", "y", "yes", "on", "1")
                  .contains(it.value().strip().toLowerCase(java.util.Locale.ROOT))
              ? Lets.ALL
              : Lets.NONE;
      case INTEGER -> it.value().equals("0") ? Lets.NONE : Lets.ALL;
      case NUMERIC, BITS, HEX -> Lets.SOME;
    };
  }

  private static Lets opposite(Lets lets) {
    return switch (lets) {
      case ALL -> Lets.NONE;
      case NONE -> Lets.ALL;
      case SOME -> Lets.SOME;
    };
  }

  private static Lets logic(Expr.Logic it) {
    var all = it.operands().stream().map(Predicate::lets).toList();
    Lets wins = it.and() ? Lets.NONE : Lets.ALL;
    if (all.contains(wins)) {
      return wins;
    }
    if (!it.and() && complementary(it.operands())) {
      return Lets.ALL;
    }
    return all.stream().allMatch(one -> one == opposite(wins)) ? opposite(wins) : Lets.SOME;
  }

  /// `a or not a`, `a is null or a is not null`, `a > 1 or a <= 1`.
  private static boolean complementary(List<Expr> operands) {
    for (Expr one : operands) {
      for (Expr other : operands) {
        boolean opposed =
            switch (other) {
              case Expr.Not not -> same(one, not.operand());
              case Expr.Test test ->
                  one instanceof Expr.Test mine
                      && mine.not() != test.not()
                      && mine.test().equals(test.test())
                      && same(mine.value(), test.value());
              case Expr.Binary binary ->
                  one instanceof Expr.Binary mine
                      && same(mine.left(), binary.left())
                      && same(mine.right(), binary.right())
                      && covers(mine.operator().symbol(), binary.operator().symbol());
              default -> false;
            };
        if (opposed) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean covers(String one, String other) {
    return switch (one) {
      case "=" -> other.equals("<>");
      case "<" -> other.equals(">=");
      case ">" -> other.equals("<=");
      default -> false;
    };
  }

  private static Lets compared(Expr.Binary it) {
    String symbol = it.operator().symbol();
    if (same(it.left(), it.right())) {
      return REFLEXIVE.contains(symbol)
          ? Lets.ALL
          : IRREFLEXIVE.contains(symbol) ? Lets.NONE : Lets.SOME;
    }
    Double left = Numbers.of(it.left());
    Double right = Numbers.of(it.right());
    if (left != null && right != null) {
      return Numbers.holds(left, symbol, right) ? Lets.ALL : Lets.NONE;
    }
    if (it.left() instanceof Expr.Constant a && it.right() instanceof Expr.Constant b) {
      boolean equal = a.value().equals(b.value());
      return symbol.equals("=") || symbol.equals("<>")
          ? (equal == symbol.equals("=") ? Lets.ALL : Lets.NONE)
          : Lets.ALL;
    }
    return right != null
        ? bounded(it.left(), symbol, right)
        : bounded(it.right(), flip(symbol), left);
  }

  /// `id > 0`, `length(a) >= 0`, `id <> -1`: what keys and counts always are.
  private static Lets bounded(Expr value, String symbol, @Nullable Double bound) {
    if (bound == null) {
      return Lets.SOME;
    }
    boolean key =
        value instanceof Expr.Column column
            && (column.name().value().equals("id") || column.name().value().endsWith("_id"));
    boolean count =
        value instanceof Expr.Call call
            && List.of("length", "char_length", "octet_length", "abs", "random")
                .contains(call.function().name().value());
    boolean above = symbol.equals(">") && bound <= (key ? 0 : -1);
    boolean from = symbol.equals(">=") && bound <= (key ? 1 : 0);
    boolean apart = symbol.equals("<>") && bound <= (key ? 0 : -1);
    boolean below = (symbol.equals("<") || symbol.equals("<=")) && bound >= 1e8;
    return (key || count) && (above || from || apart || below) ? Lets.ALL : Lets.SOME;
  }

  private static String flip(String symbol) {
    return switch (symbol) {
      case "<" -> ">";
      case ">" -> "<";
      case "<=" -> ">=";
      case ">=" -> "<=";
      default -> symbol;
    };
  }

  private static Lets tested(Expr.Test it) {
    if (it.test().equals("null")) {
      boolean constant = it.value() instanceof Expr.Constant;
      boolean isNull = it.value() instanceof Expr.Constant c && c.kind() == Expr.ConstantKind.NULL;
      if (constant) {
        return isNull != it.not() ? Lets.ALL : Lets.NONE;
      }
      return it.not() ? Lets.ALL : Lets.SOME;
    }
    if (it.test().equals("true") || it.test().equals("false")) {
      Lets inner = lets(it.value());
      return it.test().equals("true") != it.not() ? inner : opposite(inner);
    }
    return Lets.SOME;
  }

  private static Lets matched(Expr.Match it) {
    return it.pattern() instanceof Expr.Constant pattern
            && !pattern.value().isEmpty()
            && pattern.value().chars().allMatch(c -> c == '%')
        ? (it.not() ? Lets.NONE : Lets.ALL)
        : Lets.SOME;
  }

  private static Lets among(Expr.In it) {
    if (it.list().size() == 1
        && it.list().getFirst() instanceof Expr.Subquery inner
        && unrestricted(inner.query())) {
      return it.not() ? Lets.SOME : Lets.ALL;
    }
    boolean contained = it.list().stream().anyMatch(one -> same(one, it.value()));
    return contained ? (it.not() ? Lets.NONE : Lets.ALL) : Lets.SOME;
  }

  /// A query over one table that leaves no row out.
  private static boolean unrestricted(Query query) {
    return query.limit() == null
        && query.offset() == null
        && query.body() instanceof Query.Select select
        && select.having() == null
        && select.from().size() == 1
        && select.from().getFirst() instanceof FromItem.Relation
        && always(select.where());
  }

  private static boolean rowsForSure(Query query) {
    return query.body() instanceof Query.Values
        || (query.body() instanceof Query.Select select
            && (select.from().isEmpty() || unrestricted(query))
            && always(select.where()));
  }

  private static Lets constantBetween(Expr.Between it) {
    Double value = Numbers.of(it.value());
    Double low = Numbers.of(it.low());
    Double high = Numbers.of(it.high());
    if (value == null || low == null || high == null) {
      return Lets.SOME;
    }
    return (value >= low && value <= high) != it.not() ? Lets.ALL : Lets.NONE;
  }

  /// Whether two expressions are written alike, but for where they stand.
  private static boolean same(Expr one, Expr other) {
    List<String> a = shape(one);
    return a.equals(shape(other)) && !a.contains("random");
  }

  private static List<String> shape(Node node) {
    return Walk.all(node).stream().map(Predicate::label).toList();
  }

  private static String label(Node node) {
    return switch (node) {
      case Expr.Column it -> "column " + it.parts().getLast();
      case Expr.Constant it -> it.kind() + " " + it.value();
      case Expr.Parameter it -> it.text();
      case Expr.Call it -> it.function().name().value();
      case dev.pgwright.sql.ast.Operator it -> it.symbol();
      case dev.pgwright.sql.ast.ObjectName it -> it.sql();
      default -> node.getClass().getSimpleName();
    };
  }
}
