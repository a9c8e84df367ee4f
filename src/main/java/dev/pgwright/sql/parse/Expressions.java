package dev.pgwright.sql.parse;

import dev.pgwright.sql.Span;
import dev.pgwright.sql.TokenKind;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.Operator;
import dev.pgwright.sql.ast.TypeName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Expressions with operators, by the server's precedence (`a_expr`, `b_expr`).
///
/// An operand is read with the precedence of the operator before it and goes on while a stronger
/// operator follows; an operator of the same strength ends it when the level groups to the left and
/// is an error when it does not group at all.
final class Expressions {

  /// Below every operator, where a label may follow.
  private static final int LABELLED = -1;

  private static final int OR = 3;
  private static final int AND = 4;
  private static final int NOT = 5;
  private static final int IS = 6;
  private static final int COMPARISON = 7;
  private static final int MATCH = 8;
  private static final int OTHER = 12;
  private static final int SUM = 13;
  private static final int PRODUCT = 14;
  private static final int POWER = 15;
  private static final int AT = 16;
  private static final int COLLATE = 17;
  private static final int SIGN = 18;
  private static final int CAST = 21;

  private final Grammar g;
  private final Cursor in;

  Expressions(Grammar grammar) {
    this.g = grammar;
    this.in = grammar.in;
  }

  /// `a_expr`.
  Expr any() {
    return operand(0, false);
  }

  /// `b_expr`: without the operators that a column's constraints could be mistaken for.
  Expr restricted() {
    return operand(0, true);
  }

  /// `a_expr` of a target list: an operator's keyword with nothing behind it is a label.
  Expr labelled() {
    return operand(LABELLED, false);
  }

  /// Goes on behind an operand that was read already.
  Expr continued(int start, Expr primary) {
    Expr first =
        primary instanceof Expr.Row left && in.at("overlaps") ? overlaps(start, left) : primary;
    return operators(first, 0, false);
  }

  /// Whether the keyword here is a label and no operator: nothing follows that could be an operand.
  private boolean atLabel() {
    return in.bareLabel()
        && switch (in.word(1)) {
          case "" -> in.kind(1) == TokenKind.END;
          case ",",
              ")",
              ";",
              "from",
              "into",
              "where",
              "group",
              "having",
              "window",
              "union",
              "intersect",
              "except",
              "order",
              "limit",
              "offset",
              "fetch",
              "for" ->
              true;
          default -> false;
        };
  }

  List<Expr> list() {
    return in.list(this::any);
  }

  /// An operand behind an operator.
  ///
  /// @param floor precedence of the operator before it; 0 for none
  /// @param restricted `b_expr`
  private Expr operand(int floor, boolean restricted) {
    return in.deeper(() -> operators(prefix(restricted), floor, restricted));
  }

  private Expr operators(Expr first, int floor, boolean restricted) {
    Expr left = first;
    Expr next = first;
    while (next != null) {
      left = next;
      next = step(left, floor, restricted);
    }
    return left;
  }

  private Expr prefix(boolean restricted) {
    int start = in.at();
    switch (in.word()) {
      case "+", "-" -> {
        Operator operator = g.names.anyOperator();
        Expr operand = operand(SIGN, restricted);
        return new Expr.Unary(in.from(start), operator, operand);
      }
      case "not", "not_la" -> {
        if (!restricted) {
          in.skip();
          Expr operand = operand(NOT, false);
          return new Expr.Not(in.from(start), operand);
        }
      }
      case "default" -> {
        if (!restricted) {
          in.skip();
          return new Expr.Default(in.from(start));
        }
      }
      case "unique" -> {
        if (!restricted) {
          throw uniquePredicate();
        }
      }
      default -> {}
    }
    if (g.names.atOtherOperator() || in.at("operator", "(")) {
      Operator operator = g.names.qualifiedOperator();
      Expr operand = operand(OTHER, restricted);
      return new Expr.Unary(in.from(start), operator, operand);
    }
    Expr primary = g.primaries.primary();
    return !restricted && primary instanceof Expr.Row left && in.at("overlaps")
        ? overlaps(start, left)
        : primary;
  }

  /// The grammar knows `unique (select …)` and the server refuses it.
  private SyntaxError uniquePredicate() {
    int start = in.at();
    in.skip();
    g.columns.nullsNotDistinct();
    g.queries.parenthesized();
    return in.refusal(start, "UNIQUE predicate is not yet implemented", "0A000");
  }

  private Expr overlaps(int start, Expr.Row left) {
    in.skip();
    int right = in.at();
    if (!(g.primaries.primary() instanceof Expr.Row row)) {
      throw in.error();
    }
    if (left.fields().size() != 2) {
      throw in.refusal(
          start, "wrong number of parameters on left side of OVERLAPS expression", "42601");
    }
    if (row.fields().size() != 2) {
      throw in.refusal(
          right, "wrong number of parameters on right side of OVERLAPS expression", "42601");
    }
    return new Expr.Overlaps(in.from(start), left, row);
  }

  /// The precedence of the operator here; 0 when none is. Where no operator waits for its operand,
  /// `similar` may be that of `substring(a similar b escape c)`.
  private int precedence(int floor, boolean restricted) {
    return switch (in.word()) {
      case "::" -> CAST;
      case "+", "-" -> SUM;
      case "*", "/", "%" -> PRODUCT;
      case "^" -> POWER;
      case "<", ">", "=", "<=", ">=", "<>" -> COMPARISON;
      case "is" -> IS;
      case "operator" -> in.word(1).equals("(") ? OTHER : 0;
      case "or" -> restricted ? 0 : OR;
      case "and" -> restricted ? 0 : AND;
      case "isnull", "notnull" -> restricted ? 0 : IS;
      case "between", "in", "like", "ilike", "not_la" -> restricted ? 0 : MATCH;
      case "similar" -> restricted || (floor == 0 && !in.word(1).equals("to")) ? 0 : MATCH;
      case "at" -> restricted || !atZone() ? 0 : AT;
      case "collate" -> restricted ? 0 : COLLATE;
      default -> g.names.atOtherOperator() ? OTHER : 0;
    };
  }

  /// `at` is a label when no zone follows.
  private boolean atZone() {
    return in.word(1).equals("time") || in.word(1).equals("local");
  }

  /// Whether operators of a level do not group.
  private static boolean alone(int precedence) {
    return precedence == IS || precedence == COMPARISON || precedence == MATCH;
  }

  /// Takes the operator here and what belongs to it; null when the operand ends before it.
  private @Nullable Expr step(Expr left, int floor, boolean restricted) {
    int precedence = precedence(floor, restricted);
    if (precedence == 0 || precedence < floor || (floor == LABELLED && atLabel())) {
      return null;
    }
    if (precedence == floor) {
      if (alone(precedence)) {
        throw in.error();
      }
      return null;
    }
    return switch (in.word()) {
      case "::" -> cast(left);
      case "and", "or" -> logic(left, precedence, floor);
      case "is" -> is(left, restricted);
      case "isnull", "notnull" -> {
        boolean not = in.at("notnull");
        in.skip();
        yield new Expr.Test(in.from(left.span()), left, not, "null");
      }
      case "between" -> between(left, false);
      case "in" -> in(left, false);
      case "like", "ilike", "similar" -> match(left, false);
      case "not_la" -> {
        in.skip();
        yield negated(left);
      }
      case "at" -> atTimeZone(left);
      case "collate" -> {
        in.skip();
        ObjectName collation = g.names.anyName();
        yield new Expr.Collate(in.from(left.span()), left, collation);
      }
      default -> binary(left, precedence, restricted);
    };
  }

  private Expr cast(Expr left) {
    in.skip();
    TypeName type = g.types.type();
    return new Expr.Cast(in.from(left.span()), left, type, Expr.CastForm.OPERATOR);
  }

  private Expr logic(Expr left, int precedence, int floor) {
    String word = in.word();
    var operands = new ArrayList<Expr>();
    operands.add(left);
    while (in.at(word) && (floor != LABELLED || !atLabel())) {
      in.skip();
      operands.add(operand(precedence, false));
    }
    return new Expr.Logic(in.from(left.span()), word.equals("and"), operands);
  }

  private Expr negated(Expr left) {
    return switch (in.word()) {
      case "between" -> between(left, true);
      case "in" -> in(left, true);
      default -> match(left, true);
    };
  }

  private Expr between(Expr left, boolean not) {
    in.skip();
    boolean symmetric = in.accept("symmetric");
    if (!symmetric) {
      in.accept("asymmetric");
    }
    Expr low = restricted();
    in.expect("and");
    Expr high = operand(MATCH, false);
    return new Expr.Between(in.from(left.span()), left, not, symmetric, low, high);
  }

  private Expr in(Expr left, boolean not) {
    in.skip();
    List<Expr> list = g.primaries.parenthesized();
    return new Expr.In(in.from(left.span()), left, not, list);
  }

  private Expr match(Expr left, boolean not) {
    int start = in.at();
    String keyword = in.word();
    in.skip();
    if (keyword.equals("similar")) {
      in.expect("to");
    } else if (atQuantifier()) {
      String symbol = (not ? "not " : "") + keyword;
      return quantified(left, new Operator(in.from(start), List.of(), symbol));
    }
    Expr pattern = operand(MATCH, false);
    Expr escape = in.accept("escape") ? operand(MATCH, false) : null;
    return new Expr.Match(in.from(left.span()), left, keyword, not, pattern, escape);
  }

  private boolean atQuantifier() {
    return in.at("any") || in.at("some") || in.at("all");
  }

  private Expr quantified(Expr left, Operator operator) {
    boolean all = in.at("all");
    in.skip();
    List<Expr> right = g.primaries.parenthesized();
    if (right.size() != 1) {
      throw in.error(in.at() - 1, "syntax error");
    }
    return new Expr.Quantified(in.from(left.span()), left, operator, all, right.getFirst());
  }

  private Expr binary(Expr left, int precedence, boolean restricted) {
    Operator operator = g.names.qualifiedOperator();
    if (!restricted && atQuantifier()) {
      return quantified(left, operator);
    }
    Expr right = operand(precedence, restricted);
    return new Expr.Binary(in.from(left.span()), left, operator, right);
  }

  private Expr atTimeZone(Expr left) {
    in.skip();
    if (in.accept("local")) {
      in.since(17);
      return new Expr.AtTimeZone(in.from(left.span()), left, null);
    }
    in.expect("time", "zone");
    Expr zone = operand(AT, false);
    return new Expr.AtTimeZone(in.from(left.span()), left, zone);
  }

  private Expr is(Expr left, boolean restricted) {
    in.skip();
    boolean not = in.accept("not");
    if (in.accept("distinct", "from")) {
      Expr right = operand(IS, restricted);
      return new Expr.Distinct(in.from(left.span()), left, not, right);
    }
    int start = in.at();
    String word =
        restricted
            ? in.expectOne("document")
            : in.expectOne(
                "null",
                "true",
                "false",
                "unknown",
                "document",
                "normalized",
                "nfc",
                "nfd",
                "nfkc",
                "nfkd",
                "json");
    if (word.startsWith("nf")) {
      in.expect("normalized");
    } else if (word.equals("json")) {
      in.since(16);
      in.acceptOne("value", "array", "object", "scalar");
      g.jsonAndXml.uniqueKeys();
    }
    Span span = in.from(left.span());
    return new Expr.Test(span, left, not, in.words(start));
  }
}
