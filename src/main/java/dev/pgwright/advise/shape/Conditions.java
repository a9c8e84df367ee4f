package dev.pgwright.advise.shape;

import dev.pgwright.advise.shape.Filter.Kind;
import dev.pgwright.model.Name;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.Node;
import dev.pgwright.sql.ast.Walk;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the comparisons in a condition.
final class Conditions {

  private static final List<String> CONTENT =
      List.of("@>", "<@", "&&", "?", "?|", "?&", "@?", "<<", ">>", "-|-", "&<", "&>");
  private static final List<String> LOOSE =
      List.of("~", "~*", "%", "<%", "%>", "<<%", "%>>", "~~*");

  private final String text;
  private final Scope scope;

  Conditions(String text, Scope scope) {
    this.text = text;
    this.scope = scope;
  }

  /// A key and where it is from.
  record Side(TableUse use, Key key) {}

  void read(Expr condition, boolean always) {
    switch (condition) {
      case Expr.Logic it -> it.operands().forEach(part -> read(part, always && it.and()));
      case Expr.Binary it -> binary(it, always);
      case Expr.Between it -> {
        if (!it.not()) {
          one(it.value(), Kind.RANGE, "between", it, always, null);
        }
      }
      case Expr.In it -> {
        if (!it.not()) {
          boolean query = it.list().getFirst() instanceof Expr.Subquery;
          one(it.value(), query ? Kind.JOIN : Kind.EQUAL, "in", it, always, null);
        }
      }
      case Expr.Quantified it -> {
        if (!it.all() && it.operator().symbol().equals("=")) {
          one(it.left(), Kind.EQUAL, "= any", it, always, null);
        }
      }
      case Expr.Match it -> match(it, always);
      case Expr.Test it -> test(it, always);
      case Expr.Column it -> one(it, Kind.EQUAL, "is true", it, always, "true");
      case Expr.Not it -> {
        if (it.operand() instanceof Expr.Column column) {
          one(column, Kind.EQUAL, "is false", it, always, "false");
        }
      }
      case Expr.Distinct it -> {
        if (it.not()) {
          one(it.left(), Kind.EQUAL, "is not distinct from", it, always, null);
        }
      }
      case Expr.Subquery _ -> {}
      default -> {}
    }
  }

  private void binary(Expr.Binary it, boolean always) {
    String operator = it.operator().symbol();
    Optional<Side> left = side(it.left());
    Optional<Side> right = side(it.right());
    switch (operator) {
      case "=" -> equal(it, left, right, always);
      case "<", ">", "<=", ">=" -> {
        left.ifPresent(side -> note(side, it.right(), Kind.RANGE, operator, it, always));
        right.ifPresent(side -> note(side, it.left(), Kind.RANGE, turned(operator), it, always));
      }
      case "@@" -> {
        left.ifPresent(side -> note(side, it.right(), Kind.SEARCH, operator, it, always));
        right.ifPresent(side -> note(side, it.left(), Kind.SEARCH, operator, it, always));
      }
      default -> {
        Kind kind =
            LOOSE.contains(operator)
                ? Kind.LOOSE_PATTERN
                : CONTENT.contains(operator) ? Kind.CONTENT : null;
        if (kind != null) {
          left.ifPresent(side -> note(side, it.right(), kind, operator, it, always));
        }
      }
    }
  }

  private void equal(Expr.Binary it, Optional<Side> left, Optional<Side> right, boolean always) {
    left.ifPresent(side -> note(side, it.right(), Kind.EQUAL, "=", it, always));
    right.ifPresent(side -> note(side, it.left(), Kind.EQUAL, "=", it, always));
    if (it.left() instanceof Expr.Row a
        && it.right() instanceof Expr.Row b
        && a.fields().size() == b.fields().size()) {
      for (int i = 0; i < a.fields().size(); i++) {
        Expr other = b.fields().get(i);
        side(a.fields().get(i)).ifPresent(side -> note(side, other, Kind.EQUAL, "=", it, always));
      }
    }
  }

  private static String turned(String operator) {
    return operator.startsWith("<") ? operator.replace('<', '>') : operator.replace('>', '<');
  }

  /// Notes a comparison unless both sides are of the same table.
  private void note(Side side, Expr other, Kind kind, String operator, Expr whole, boolean always) {
    boolean constant = Shape.constant(other);
    boolean own =
        Walk.all(other, Expr.Column.class)
            .anyMatch(
                it -> scope.find(it).map(Scope.Found::use).filter(side.use()::equals).isPresent());
    if (own) {
      return;
    }
    Kind meant = kind == Kind.EQUAL && !constant ? Kind.JOIN : kind;
    side.use()
        .filter(
            new Filter(
                side.key(),
                meant,
                operator,
                constant ? bare(whole) : null,
                always,
                other instanceof Expr.Constant || other instanceof Expr.Cast
                    ? other.span().of(text)
                    : null));
  }

  private void one(
      Expr value,
      Kind kind,
      String operator,
      Expr whole,
      boolean always,
      @Nullable String operand) {
    side(value)
        .ifPresent(
            side ->
                side.use()
                    .filter(
                        new Filter(
                            side.key(),
                            kind,
                            operator,
                            kind == Kind.JOIN ? null : bare(whole),
                            always,
                            operand)));
  }

  private void match(Expr.Match it, boolean always) {
    if (it.not() || it.keyword().equals("similar")) {
      return;
    }
    boolean loose = it.keyword().equals("ilike");
    String operand = it.pattern() instanceof Expr.Constant constant ? constant.value() : null;
    one(it.value(), loose ? Kind.LOOSE_PATTERN : Kind.PATTERN, it.keyword(), it, always, operand);
  }

  private void test(Expr.Test it, boolean always) {
    String test = it.test().toLowerCase(Locale.ROOT);
    String word = "is " + (it.not() ? "not " : "") + test;
    switch (test) {
      case "null" -> one(it.value(), Kind.NULL, word, it, always, null);
      case "true", "false" -> {
        if (!it.not()) {
          one(it.value(), Kind.EQUAL, word, it, always, test);
        }
      }
      default -> {}
    }
  }

  /// The key that an expression is, where all its columns are of one table and no query or value
  /// from outside is in it.
  Optional<Side> side(Expr expression) {
    if (expression instanceof Expr.Row || expression instanceof Expr.Case) {
      return Optional.empty();
    }
    TableUse use = null;
    var columns = new LinkedHashSet<Name>();
    for (Node node : Walk.all(expression)) {
      if (node instanceof Expr.Subquery || node instanceof Expr.Parameter || aggregate(node)) {
        return Optional.empty();
      }
      if (node instanceof Expr.Column column) {
        Optional<Scope.Found> found = scope.find(column);
        if (found.isEmpty() || (use != null && !use.equals(found.get().use()))) {
          return Optional.empty();
        }
        use = found.get().use();
        columns.add(found.get().column());
      }
    }
    if (use == null) {
      return Optional.empty();
    }
    if (expression instanceof Expr.Column column) {
      return Optional.of(new Side(use, Key.of(column.name())));
    }
    return Optional.of(new Side(use, new Key(bare(expression), List.copyOf(columns), false)));
  }

  private static boolean aggregate(Node node) {
    return node instanceof Expr.Call call
        && (call.over() != null
            || call.filter() != null
            || List.of("count", "sum", "avg", "min", "max", "array_agg", "string_agg", "bool_or")
                .contains(call.function().name().value()));
  }

  /// The text of an expression without names of tables before columns.
  private String bare(Expr expression) {
    var cuts = new ArrayList<Expr.Column>();
    Walk.all(expression, Expr.Column.class).filter(it -> it.parts().size() > 1).forEach(cuts::add);
    int start = expression.span().start();
    var out = new StringBuilder(expression.span().of(text));
    for (Expr.Column it : cuts.reversed()) {
      out.replace(it.span().start() - start, it.span().end() - start, it.name().sql());
    }
    return out.toString();
  }
}
