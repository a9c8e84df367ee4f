package dev.pgwright.sql.parse;

import dev.pgwright.model.Name;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.FromItem;
import dev.pgwright.sql.ast.FromItem.JoinKind;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.TableElement;
import dev.pgwright.sql.ast.TypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What rows come from (`table_ref`).
final class Sources {

  private final Grammar g;
  private final Cursor in;

  Sources(Grammar grammar) {
    this.g = grammar;
    this.in = grammar.in;
  }

  /// `table_ref`, joins included.
  FromItem item() {
    return in.deeper(
        () -> {
          int start = in.at();
          return joins(start, primary());
        });
  }

  private boolean atJoin() {
    return switch (in.word()) {
      case "cross", "natural", "join", "inner", "left", "right", "full" -> true;
      default -> false;
    };
  }

  private FromItem joins(int start, FromItem first) {
    FromItem left = first;
    while (atJoin()) {
      left = join(start, left);
    }
    return left;
  }

  private FromItem join(int start, FromItem left) {
    if (in.accept("cross")) {
      in.expect("join");
      FromItem right = primary();
      return new FromItem.Join(
          in.from(start), left, JoinKind.CROSS, false, right, null, List.of(), null);
    }
    boolean natural = in.accept("natural");
    JoinKind kind = joinKind();
    in.expect("join");
    if (natural) {
      FromItem right = primary();
      return new FromItem.Join(in.from(start), left, kind, true, right, null, List.of(), null);
    }
    FromItem right = right();
    if (in.accept("on")) {
      Expr on = g.expressions.any();
      return new FromItem.Join(in.from(start), left, kind, false, right, on, List.of(), null);
    }
    in.expect("using");
    List<Name> using = g.names.columnList();
    FromItem.Alias alias = null;
    int name = in.at();
    if (in.accept("as")) {
      Name joined = g.names.columnId();
      alias = new FromItem.Alias(in.from(name), joined, List.of(), List.of());
    }
    return new FromItem.Join(in.from(start), left, kind, false, right, null, using, alias);
  }

  /// The right side of a join that needs a condition takes every join before that condition.
  private FromItem right() {
    return in.deeper(
        () -> {
          int start = in.at();
          FromItem right = primary();
          while (atJoin()) {
            right = join(start, right);
          }
          return right;
        });
  }

  private JoinKind joinKind() {
    JoinKind kind =
        switch (in.word()) {
          case "left" -> JoinKind.LEFT;
          case "right" -> JoinKind.RIGHT;
          case "full" -> JoinKind.FULL;
          default -> JoinKind.INNER;
        };
    if (kind != JoinKind.INNER) {
      in.skip();
      in.accept("outer");
    } else {
      in.accept("inner");
    }
    return kind;
  }

  private FromItem primary() {
    int start = in.at();
    boolean lateral = in.accept("lateral");
    if (in.at("(")) {
      return inParentheses(start, lateral);
    }
    if (in.at("xmltable", "(") || in.at("json_table", "(")) {
      Expr call = in.at("xmltable") ? g.tableFunctions.xmlTable() : g.tableFunctions.jsonTable();
      FromItem.Alias alias = alias(false);
      return new FromItem.Function(in.from(start), lateral, List.of(call), false, alias);
    }
    if (in.at("rows", "from", "(")) {
      in.skip();
      in.skip();
      List<Expr> calls = in.parenthesized(this::rowsFrom);
      return function(start, lateral, calls);
    }
    if (atFunction()) {
      return function(start, lateral, List.of(g.calls.windowless()));
    }
    if (lateral) {
      throw in.error();
    }
    return sampled(start);
  }

  /// A query or joined tables, whichever stands in the parentheses.
  private FromItem inParentheses(int start, boolean lateral) {
    if (!g.queries.atQuery()) {
      if (lateral) {
        throw in.error(in.at() + 1, "syntax error");
      }
      return joined(start);
    }
    return in.deeper(() -> parentheses(lateral));
  }

  private FromItem joined(int start) {
    in.expect("(");
    return closed(start, item());
  }

  /// A query behind some parentheses; inside the first there may be joins all the same.
  private FromItem parentheses(boolean lateral) {
    int start = in.at();
    if (!in.word(1).equals("(")) {
      return subselect(start, lateral, g.queries.parenthesized());
    }
    in.skip();
    int inner = in.at();
    FromItem item = in.deeper(() -> parentheses(false));
    if (item instanceof FromItem.Subselect bare
        && bare.alias() == null
        && (in.at(")") || g.queries.goesOn())) {
      Query whole = in.at(")") ? bare.query() : g.queries.continued(inner, bare.query());
      in.expect(")");
      return subselect(start, lateral, whole);
    }
    if (lateral) {
      throw in.error();
    }
    return closed(start, joins(inner, item));
  }

  /// Takes the parenthesis behind joined tables; one item alone is not joined.
  private FromItem closed(int start, FromItem item) {
    if (!(item instanceof FromItem.Join join)) {
      throw in.error();
    }
    in.expect(")");
    FromItem.Alias alias = alias(false);
    return new FromItem.Join(
        in.from(start),
        join.left(),
        join.kind(),
        join.natural(),
        join.right(),
        join.on(),
        join.using(),
        alias == null ? join.alias() : alias);
  }

  private FromItem subselect(int start, boolean lateral, Query query) {
    FromItem.Alias alias = alias(false);
    return new FromItem.Subselect(in.from(start), lateral, query, alias);
  }

  private Expr rowsFrom() {
    Expr call = g.calls.windowless();
    if (in.accept("as")) {
      in.parenthesized(this::definition);
    }
    return call;
  }

  private FromItem function(int start, boolean lateral, List<Expr> calls) {
    boolean ordinality = in.accept("with_la", "ordinality");
    FromItem.Alias alias = alias(true);
    return new FromItem.Function(in.from(start), lateral, calls, ordinality, alias);
  }

  /// A call and no relation: by the parenthesis behind the name, or by a keyword that is a call.
  boolean atFunction() {
    byte category = in.category();
    if (category == Keywords.RESERVED) {
      return !in.at("only");
    }
    int end = 1;
    while (in.word(end).equals(".")) {
      end += 2;
    }
    return in.word(end).equals("(")
        || in.at("collation", "for")
        || (in.at("current_schema") && end == 1);
  }

  /// A relation with its alias and `tablesample`.
  private FromItem sampled(int start) {
    FromItem.Relation relation = relation();
    FromItem.Alias alias = alias(false);
    ObjectName method = null;
    List<Expr> sample = List.of();
    if (in.accept("tablesample")) {
      method = g.names.function();
      sample = in.parenthesized(g.expressions::any);
      if (in.accept("repeatable")) {
        in.expect("(");
        g.expressions.any();
        in.expect(")");
      }
    }
    return new FromItem.Relation(
        in.from(start), relation.name(), relation.only(), alias, method, sample);
  }

  /// `relation_expr`.
  FromItem.Relation relation() {
    int start = in.at();
    boolean only = in.accept("only");
    boolean parentheses = only && in.accept("(");
    ObjectName name = g.names.relation();
    if (parentheses) {
      in.expect(")");
    } else if (!only) {
      in.accept("*");
    }
    return new FromItem.Relation(in.from(start), name, only, null, null, List.of());
  }

  /// `alias_clause`; null without.
  ///
  /// @param typed `func_alias_clause`: columns may have types
  FromItem.@Nullable Alias alias(boolean typed) {
    int start = in.at();
    boolean as = in.accept("as");
    if (!as && !g.names.atColumnId(0)) {
      return null;
    }
    if (as && typed && in.at("(")) {
      List<TableElement.Column> columns = in.parenthesized(this::definition);
      return new FromItem.Alias(in.from(start), null, List.of(), columns);
    }
    Name name = g.names.columnId();
    if (!in.at("(")) {
      return new FromItem.Alias(in.from(start), name, List.of(), List.of());
    }
    boolean types = typed && !in.word(2).equals(",") && !in.word(2).equals(")");
    if (types) {
      List<TableElement.Column> columns = in.parenthesized(this::definition);
      return new FromItem.Alias(in.from(start), name, List.of(), columns);
    }
    List<Name> columns = g.names.columnList();
    return new FromItem.Alias(in.from(start), name, columns, List.of());
  }

  /// `TableFuncElement`.
  TableElement.Column definition() {
    int start = in.at();
    Name name = g.names.columnId();
    TypeName type = g.types.type();
    ObjectName collation = in.accept("collate") ? g.names.anyName() : null;
    return new TableElement.Column(
        in.from(start), name, type, null, null, collation, List.of(), List.of());
  }
}
