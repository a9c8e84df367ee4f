package dev.pgwright.sql.parse;

import dev.pgwright.model.Name;
import dev.pgwright.sql.Span;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.Node;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.SortKey;
import dev.pgwright.sql.ast.TypeName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Columns, fields, subscripts and function calls.
final class Calls {

  private final Grammar g;
  private final Cursor in;

  Calls(Grammar grammar) {
    this.g = grammar;
    this.in = grammar.in;
  }

  /// `columnref`.
  Expr column() {
    int start = in.at();
    var parts = new ArrayList<Name>(2);
    parts.add(g.names.columnId());
    while (in.at(".")) {
      in.skip();
      if (in.accept("*")) {
        notBehindStar();
        return new Expr.Star(in.from(start), parts);
      }
      parts.add(g.names.label());
    }
    return access(start, new Expr.Column(in.from(start), parts));
  }

  /// A star ends what it stands in.
  private void notBehindStar() {
    if (in.at(".") || in.at("[")) {
      throw in.error(in.at(), "improper use of \"*\"");
    }
  }

  /// `opt_indirection`.
  Expr access(int start, Expr base) {
    Expr value = base;
    while (true) {
      if (in.at("[")) {
        value = subscript(start, value);
      } else if (in.accept(".")) {
        if (in.accept("*")) {
          notBehindStar();
          return new Expr.Access(
              in.from(start), value, Expr.AccessKind.ALL_FIELDS, null, null, null);
        }
        Name field = g.names.label();
        value = new Expr.Access(in.from(start), value, Expr.AccessKind.FIELD, field, null, null);
      } else {
        return value;
      }
    }
  }

  private Expr subscript(int start, Expr base) {
    in.expect("[");
    Expr lower = in.at(":") ? null : g.expressions.any();
    boolean slice = in.accept(":");
    Expr upper = slice && !in.at("]") ? g.expressions.any() : null;
    in.expect("]");
    return new Expr.Access(
        in.from(start),
        base,
        slice ? Expr.AccessKind.SLICE : Expr.AccessKind.SUBSCRIPT,
        null,
        lower,
        upper);
  }

  /// A constant of a named type.
  Expr literal(int start, ObjectName name, List<Expr> modifiers) {
    var type = new TypeName(name.span(), name, modifiers, null, 0, false, false);
    Expr value = g.types.string();
    return new Expr.Cast(in.from(start), value, type, Expr.CastForm.LITERAL);
  }

  /// `(a as type)` behind `cast` and `treat`.
  Expr cast(int start, Expr.CastForm form) {
    in.expect("(");
    Expr value = g.expressions.any();
    in.expect("as");
    TypeName type = g.types.type();
    in.expect(")");
    return new Expr.Cast(in.from(start), value, type, form);
  }

  /// A call behind its name, or a constant of a type with modifiers.
  Expr call(int start, ObjectName function) {
    Expr.Call call = application(start, function);
    boolean plain =
        call.quantifier().isEmpty()
            && !call.arguments().isEmpty()
            && !call.arguments().getLast().variadic();
    if (plain && in.atString()) {
      return modified(start, call);
    }
    return window(start, call);
  }

  private Expr modified(int start, Expr.Call call) {
    int string = in.at();
    if (call.arguments().stream().anyMatch(argument -> argument.name() != null)) {
      throw in.refusal(string, "type modifier cannot have parameter name", "42601");
    }
    if (!call.order().isEmpty()) {
      throw in.refusal(string, "type modifier cannot have ORDER BY", "42601");
    }
    return literal(
        start, call.function(), call.arguments().stream().map(Expr.Argument::value).toList());
  }

  /// `func_expr_windowless`: what may stand for rows and in an index.
  Expr windowless() {
    int start = in.at();
    byte category = in.category();
    boolean keyword = category == Keywords.RESERVED || category == Keywords.COLUMN_NAME;
    boolean special =
        in.at("collation", "for") || (in.at("current_schema") && !in.word(1).equals("("));
    if (special || (keyword && !in.word(1).equals("."))) {
      Expr value = g.primaries.primary();
      boolean call =
          value instanceof Expr.Special
              || (value instanceof Expr.Cast cast
                  && (cast.form() == Expr.CastForm.CAST || cast.form() == Expr.CastForm.TREAT));
      if (!call) {
        throw in.error();
      }
      return value;
    }
    ObjectName function = g.names.function();
    if (!in.at("(")) {
      throw in.error();
    }
    return application(start, function);
  }

  /// `func_application`.
  Expr.Call application(int start, ObjectName function) {
    in.expect("(");
    String quantifier = "";
    List<Expr.Argument> arguments = List.of();
    List<SortKey> order = List.of();
    if (in.at("*")) {
      in.skip();
      quantifier = "*";
    } else if (!in.at(")")) {
      quantifier = in.acceptOne("all", "distinct");
      arguments = arguments(quantifier.isEmpty());
      order = g.queries.order();
    }
    in.expect(")");
    return new Expr.Call(
        in.from(start), function, quantifier, arguments, order, List.of(), null, null);
  }

  /// `func_arg_list`.
  List<Expr.Argument> functionArguments() {
    return arguments(false);
  }

  private List<Expr.Argument> arguments(boolean mayBeVariadic) {
    var arguments = new ArrayList<Expr.Argument>();
    do {
      if (!arguments.isEmpty() && arguments.getLast().variadic()) {
        throw in.error(in.at() - 1, "syntax error");
      }
      int start = in.at();
      boolean variadic = mayBeVariadic && in.accept("variadic");
      Name name = null;
      if ((in.word(1).equals("=>") || in.word(1).equals(":=")) && g.names.atTypeOrFunctionName(0)) {
        name = g.names.typeOrFunctionName();
        in.skip();
      }
      Expr value = g.expressions.any();
      arguments.add(new Expr.Argument(in.from(start), name, variadic, value));
    } while (in.accept(","));
    return arguments;
  }

  /// `within group`, `filter` and `over` behind a call.
  private Expr window(int start, Expr.Call call) {
    List<SortKey> within = withinGroup(call);
    Expr filter = filter();
    Expr.Window over = over();
    if (within.isEmpty() && filter == null && over == null) {
      return call;
    }
    return new Expr.Call(
        in.from(start),
        call.function(),
        call.quantifier(),
        call.arguments(),
        call.order(),
        within,
        filter,
        over);
  }

  private List<SortKey> withinGroup(Expr.Call call) {
    int start = in.at();
    if (!in.accept("within")) {
      return List.of();
    }
    in.expect("group", "(");
    if (!in.at("order")) {
      throw in.error();
    }
    List<SortKey> within = g.queries.order();
    in.expect(")");
    if (!call.order().isEmpty()) {
      throw in.refusal(start, "cannot use multiple ORDER BY clauses with WITHIN GROUP", "42601");
    }
    if (call.quantifier().equals("distinct")) {
      throw in.refusal(start, "cannot use DISTINCT with WITHIN GROUP", "42601");
    }
    if (!call.arguments().isEmpty() && call.arguments().getLast().variadic()) {
      throw in.refusal(start, "cannot use VARIADIC with WITHIN GROUP", "42601");
    }
    return within;
  }

  @Nullable Expr filter() {
    if (!in.accept("filter")) {
      return null;
    }
    in.expect("(", "where");
    Expr filter = g.expressions.any();
    in.expect(")");
    return filter;
  }

  Expr.@Nullable Window over() {
    int start = in.at();
    if (!in.accept("over")) {
      return null;
    }
    if (in.at("(")) {
      return g.queries.window(start, null);
    }
    Name name = g.names.columnId();
    return new Expr.Window(in.from(start), name, null, List.of(), List.of(), null, List.of());
  }

  /// What the standard writes with a keyword and parentheses, XML and JSON aside.
  Expr special() {
    int start = in.at();
    String word = in.word();
    var parts = new ArrayList<Node>();
    in.skip();
    in.expect("(");
    switch (word) {
      case "coalesce", "greatest", "least", "grouping" -> parts.addAll(g.expressions.list());
      case "nullif" -> {
        parts.add(g.expressions.any());
        in.expect(",");
        parts.add(g.expressions.any());
      }
      case "extract" -> extract(parts);
      case "normalize" -> normalize(parts);
      case "overlay" -> overlay(parts);
      case "position" -> {
        parts.add(g.expressions.restricted());
        in.expect("in");
        parts.add(g.expressions.restricted());
      }
      case "substring" -> substring(parts);
      case "trim" -> trim(parts);
      case "merge_action" -> in.since(17);
      default -> throw in.error(in.at() - 1, "syntax error");
    }
    in.expect(")");
    return new Expr.Special(in.from(start), word, parts, null, null);
  }

  private void extract(List<Node> parts) {
    int start = in.at();
    if (in.atString()) {
      parts.add(g.types.string());
    } else {
      boolean word = in.category() == Tokens.IDENTIFIER;
      if (!word && in.acceptOne("year", "month", "day", "hour", "minute", "second").isEmpty()) {
        throw in.error();
      }
      Name field = word ? g.names.identifier() : new Name(in.words(start));
      Span span = in.from(start);
      parts.add(new Expr.Constant(span, Expr.ConstantKind.STRING, field.value()));
    }
    in.expect("from");
    parts.add(g.expressions.any());
  }

  private void normalize(List<Node> parts) {
    parts.add(g.expressions.any());
    if (in.accept(",")) {
      int form = in.at();
      String word = in.expectOne("nfc", "nfd", "nfkc", "nfkd");
      parts.add(new Expr.Constant(in.from(form), Expr.ConstantKind.STRING, word));
    }
  }

  private void overlay(List<Node> parts) {
    if (in.at(")")) {
      return;
    }
    parts.addAll(arguments(false));
    if (parts.size() == 1 && unnamed(parts) && in.accept("placing")) {
      parts.add(g.expressions.any());
      in.expect("from");
      parts.add(g.expressions.any());
      if (in.accept("for")) {
        parts.add(g.expressions.any());
      }
    }
  }

  private static boolean unnamed(List<Node> parts) {
    return parts.getFirst() instanceof Expr.Argument argument && argument.name() == null;
  }

  private void substring(List<Node> parts) {
    if (in.at(")")) {
      return;
    }
    parts.addAll(arguments(false));
    if (parts.size() != 1 || !unnamed(parts)) {
      return;
    }
    String first = in.acceptOne("from", "for", "similar");
    if (first.isEmpty()) {
      return;
    }
    parts.add(g.expressions.any());
    if (first.equals("similar")) {
      in.expect("escape");
      parts.add(g.expressions.any());
    } else if (in.accept(first.equals("from") ? "for" : "from")) {
      parts.add(g.expressions.any());
    }
  }

  private void trim(List<Node> parts) {
    in.acceptOne("both", "leading", "trailing");
    if (in.accept("from")) {
      parts.addAll(g.expressions.list());
      return;
    }
    parts.add(g.expressions.any());
    if (in.accept("from")) {
      parts.addAll(g.expressions.list());
    } else if (in.accept(",")) {
      parts.addAll(g.expressions.list());
    }
  }
}
