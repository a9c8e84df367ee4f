package dev.pgwright.sql.parse;

import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.Expr.ConstantKind;
import dev.pgwright.sql.ast.Node;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.Query;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Operands of expressions (`c_expr`).
final class Primaries {

  private final Grammar g;
  private final Cursor in;

  Primaries(Grammar grammar) {
    this.g = grammar;
    this.in = grammar.in;
  }

  /// What a pair of parentheses holds: a query, or one expression and more.
  private record Inside(int start, @Nullable Query query, List<Expr> items) {}

  /// `c_expr`.
  Expr primary() {
    int start = in.at();
    return switch (in.kind()) {
      case INTEGER -> number(start, g.names.atInteger());
      case NUMERIC -> number(start, false);
      case STRING, ESCAPE_STRING, UNICODE_STRING, DOLLAR_STRING -> g.types.string();
      case BIT_STRING -> bits(start, ConstantKind.BITS);
      case HEX_STRING -> bits(start, ConstantKind.HEX);
      case PARAMETER -> {
        String text = in.takeText();
        yield g.calls.access(start, new Expr.Parameter(in.from(start), text));
      }
      case QUOTED_IDENTIFIER, UNICODE_IDENTIFIER -> nameOrCall();
      case WORD -> word();
      case PUNCTUATION -> {
        if (!in.at("(")) {
          throw in.error();
        }
        yield value(inside());
      }
      case OPERATOR, COMMENT, BACKSLASH, JUNK, END -> throw in.error();
    };
  }

  private Expr number(int start, boolean integer) {
    String text = in.text();
    boolean radix =
        text.length() > 1 && text.charAt(0) == '0' && Character.isLetter(text.charAt(1));
    if (text.indexOf('_') > 0 || (radix && "eE".indexOf(text.charAt(1)) < 0)) {
      in.since(16);
    }
    in.skip();
    return new Expr.Constant(
        in.from(start), integer ? ConstantKind.INTEGER : ConstantKind.NUMERIC, text);
  }

  private Expr bits(int start, ConstantKind kind) {
    String digits = in.takeString();
    return new Expr.Constant(in.from(start), kind, digits);
  }

  private Expr word() {
    int start = in.at();
    String word = in.word();
    if (in.category() == Keywords.RESERVED) {
      return reserved(start, word);
    }
    if (in.category() == Keywords.COLUMN_NAME || word.equals("double")) {
      if (g.types.atConstantType()) {
        return g.types.constant();
      }
      if (in.word(1).equals("(") && in.category() == Keywords.COLUMN_NAME) {
        return columnKeyword(start, word);
      }
      return nameOrCall();
    }
    if (in.category() == Keywords.TYPE_OR_FUNCTION) {
      return typeKeyword(start, word);
    }
    return nameOrCall();
  }

  private Expr typeKeyword(int start, String word) {
    if (word.equals("collation") && in.word(1).equals("for")) {
      in.skip();
      in.skip();
      in.expect("(");
      Expr value = g.expressions.any();
      in.expect(")");
      return new Expr.Special(in.from(start), "collation for", List.of(value), null, null);
    }
    if (word.equals("current_schema") && !in.word(1).equals("(") && !in.atString(1)) {
      in.skip();
      return special(start, word);
    }
    return nameOrCall();
  }

  private Expr special(int start, String word, Node... parts) {
    return new Expr.Special(in.from(start), word, List.of(parts), null, null);
  }

  private Expr reserved(int start, String word) {
    return switch (word) {
      case "true" -> constant(start, ConstantKind.TRUE);
      case "false" -> constant(start, ConstantKind.FALSE);
      case "null" -> constant(start, ConstantKind.NULL);
      case "case" -> in.deeper(this::caseWhen);
      case "array" -> array();
      case "cast" -> {
        in.skip();
        yield g.calls.cast(start, Expr.CastForm.CAST);
      }
      case "current_date",
          "current_role",
          "current_user",
          "session_user",
          "system_user",
          "user",
          "current_catalog" -> {
        in.skip();
        if (word.equals("system_user")) {
          in.since(16);
        }
        yield special(start, word);
      }
      case "current_time", "current_timestamp", "localtime", "localtimestamp" -> {
        in.skip();
        if (!in.accept("(")) {
          yield special(start, word);
        }
        Expr precision = g.types.constantInteger();
        in.expect(")");
        yield special(start, word, precision);
      }
      default -> throw in.error();
    };
  }

  private Expr constant(int start, ConstantKind kind) {
    in.skip();
    return new Expr.Constant(in.from(start), kind, "");
  }

  /// A keyword that may name a column, with a parenthesis behind it.
  private Expr columnKeyword(int start, String word) {
    switch (word) {
      case "exists" -> {
        in.skip();
        Query query = g.queries.parenthesized();
        return new Expr.Subquery(in.from(start), Expr.SubqueryKind.EXISTS, query);
      }
      case "row" -> {
        in.skip();
        in.expect("(");
        List<Expr> fields = in.at(")") ? List.of() : g.expressions.list();
        in.expect(")");
        return new Expr.Row(in.from(start), true, fields);
      }
      case "treat" -> {
        in.skip();
        return g.calls.cast(start, Expr.CastForm.TREAT);
      }
      default -> {}
    }
    if (word.startsWith("xml") || word.startsWith("json")) {
      return g.jsonAndXml.value();
    }
    return g.calls.special();
  }

  /// `array[…]`, `array(select …)`.
  private Expr array() {
    int start = in.at();
    in.skip();
    if (in.at("(")) {
      Query query = g.queries.parenthesized();
      return new Expr.Subquery(in.from(start), Expr.SubqueryKind.ARRAY, query);
    }
    return in.deeper(() -> elements(start));
  }

  private Expr elements(int start) {
    in.expect("[");
    List<Expr> elements = List.of();
    if (in.at("[")) {
      elements =
          in.list(
              () -> {
                int inner = in.at();
                return in.deeper(() -> elements(inner));
              });
    } else if (!in.at("]")) {
      elements = g.expressions.list();
    }
    in.expect("]");
    return new Expr.Array(in.from(start), elements);
  }

  private Expr caseWhen() {
    int start = in.at();
    in.skip();
    Expr value = in.at("when") ? null : g.expressions.any();
    var whens = new ArrayList<Expr.When>();
    do {
      int when = in.at();
      in.expect("when");
      Expr condition = g.expressions.any();
      in.expect("then");
      Expr result = g.expressions.any();
      whens.add(new Expr.When(in.from(when), condition, result));
    } while (in.at("when"));
    Expr otherwise = in.accept("else") ? g.expressions.any() : null;
    in.expect("end");
    return new Expr.Case(in.from(start), value, whens, otherwise);
  }

  /// A column, a function call, or a constant of a named type.
  private Expr nameOrCall() {
    int start = in.at();
    boolean qualified = in.word(1).equals(".");
    boolean callable = qualified || g.names.atTypeOrFunctionName(0);
    if (in.category() == Keywords.TYPE_OR_FUNCTION && !in.word(1).equals("(") && !in.atString(1)) {
      throw in.error(start + 1, "syntax error");
    }
    if (!callable || (qualified && !g.names.atColumnId(0))) {
      return g.calls.column();
    }
    int end = 1;
    while (in.word(end).equals(".") && in.category(end + 1) != 0) {
      end += 2;
    }
    if (in.word(end).equals("(")) {
      ObjectName function = g.names.function();
      return g.calls.call(start, function);
    }
    if (in.atString(end)) {
      ObjectName type = g.names.function();
      return g.calls.literal(start, type, List.of());
    }
    return g.calls.column();
  }

  /// What stands in parentheses behind `in`, `any` and the like; a query is one [Expr.Subquery].
  List<Expr> parenthesized() {
    if (!in.at("(")) {
      throw in.error();
    }
    Inside inside = inside();
    return inside.query() == null
        ? inside.items()
        : List.of(
            new Expr.Subquery(in.from(inside.start()), Expr.SubqueryKind.VALUE, inside.query()));
  }

  private Inside inside() {
    return in.deeper(this::parentheses);
  }

  private Inside parentheses() {
    int start = in.at();
    in.skip();
    if (!g.queries.atQuery()) {
      List<Expr> items = g.expressions.list();
      in.expect(")");
      return new Inside(start, null, items);
    }
    if (!in.at("(")) {
      Query query = g.queries.query();
      in.expect(")");
      return new Inside(start, query, List.of());
    }
    int inner = in.at();
    Inside inside = inside();
    if (inside.query() != null && g.queries.goesOn()) {
      Query query = g.queries.continued(inner, inside.query());
      in.expect(")");
      return new Inside(start, query, List.of());
    }
    if (inside.query() != null && in.accept(")")) {
      return new Inside(start, inside.query(), List.of());
    }
    var items = new ArrayList<Expr>();
    items.add(g.expressions.continued(inner, value(inside)));
    while (in.accept(",")) {
      items.add(g.expressions.any());
    }
    in.expect(")");
    return new Inside(start, null, items);
  }

  /// An expression that begins with a query in parentheses, or a query that does.
  Node queryOrExpression() {
    int start = in.at();
    Inside inside = inside();
    return inside.query() != null && g.queries.goesOn()
        ? g.queries.continued(start, inside.query())
        : g.expressions.continued(start, value(inside));
  }

  private Expr value(Inside inside) {
    int start = inside.start();
    if (inside.query() != null) {
      var query = new Expr.Subquery(in.from(start), Expr.SubqueryKind.VALUE, inside.query());
      return g.calls.access(start, query);
    }
    if (inside.items().size() > 1) {
      return new Expr.Row(in.from(start), false, inside.items());
    }
    return g.calls.access(start, inside.items().getFirst());
  }
}
