package dev.pgwright.advise.rewrite;

import dev.pgwright.facts.Functions;
import dev.pgwright.model.Name;
import dev.pgwright.model.Routine;
import dev.pgwright.model.Schema;
import dev.pgwright.sql.ast.Change;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.FromItem;
import dev.pgwright.sql.ast.Node;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.Statement;
import dev.pgwright.sql.ast.Walk;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/// One SELECT of a statement with what its names mean.
///
/// @param query the query whose body it is
/// @param whole whether it is the statement itself
record Block(Source source, Query query, Query.Select select, Scope scope, boolean whole) {

  /// All of a statement, outer ones first.
  static List<Block> of(Statement statement, Source source, Schema schema) {
    var hidden = new LinkedHashSet<Name>();
    Walk.all(statement, Query.CommonTable.class).forEach(it -> hidden.add(it.name()));
    var blocks = new ArrayList<Block>();
    collect(statement, statement, source, schema, null, hidden, blocks);
    return blocks;
  }

  private static void collect(
      Node node,
      Statement statement,
      Source source,
      Schema schema,
      @Nullable Scope outer,
      SequencedSet<Name> hidden,
      List<Block> blocks) {
    Scope scope = outer;
    if (node instanceof Query query && query.body() instanceof Query.Select select) {
      scope = new Scope(schema, outer, hidden, select);
      blocks.add(new Block(source, query, select, scope, node.span().equals(statement.span())));
    }
    for (Node child : node.children()) {
      Scope around = child instanceof FromItem ? outerOf(child, scope, outer) : scope;
      collect(child, statement, source, schema, around, hidden, blocks);
    }
  }

  /// Queries in FROM do not see their neighbours unless they are lateral.
  private static @Nullable Scope outerOf(Node child, @Nullable Scope scope, @Nullable Scope outer) {
    return child instanceof FromItem.Subselect it && !it.lateral() ? outer : scope;
  }

  /// The conditions of WHERE that all have to hold.
  List<Expr> conjuncts() {
    return conjuncts(select.where());
  }

  static List<Expr> conjuncts(@Nullable Expr condition) {
    if (condition == null) {
      return List.of();
    }
    if (condition instanceof Expr.Logic it && it.and()) {
      return it.operands().stream().flatMap(each -> conjuncts(each).stream()).toList();
    }
    return List.of(condition);
  }

  /// The conditions of WHERE and of inner joins where NULL is as good as false, those below OR
  /// among them.
  List<Expr> conditions() {
    var all = new ArrayList<Expr>();
    leaves(select.where(), all);
    select.from().forEach(it -> joined(it, all));
    return all;
  }

  private static void joined(FromItem item, List<Expr> all) {
    if (item instanceof FromItem.Join join) {
      leaves(join.on(), all);
      joined(join.left(), all);
      joined(join.right(), all);
    }
  }

  private static void leaves(@Nullable Expr condition, List<Expr> all) {
    if (condition instanceof Expr.Logic it) {
      it.operands().forEach(each -> leaves(each, all));
    } else if (condition != null) {
      all.add(condition);
    }
  }

  /// Whether rows of the FROM clause come out as they are: no groups, aggregates or windows.
  boolean plain() {
    return select.groupBy().isEmpty()
        && select.having() == null
        && select.into() == null
        && query.locking().isEmpty()
        && select.windows().isEmpty()
        && calls(select.targets()).stream().noneMatch(this::gathers)
        && calls(query.order()).stream().noneMatch(this::gathers);
  }

  private static List<Expr.Call> calls(List<? extends Node> nodes) {
    var calls = new ArrayList<Expr.Call>();
    nodes.forEach(it -> own(it, calls));
    return calls;
  }

  /// Calls that are not in a query inside.
  private static void own(Node node, List<Expr.Call> calls) {
    if (node instanceof Query) {
      return;
    }
    if (node instanceof Expr.Call it) {
      calls.add(it);
    }
    node.children().forEach(it -> own(it, calls));
  }

  /// Whether a call may be an aggregate, a window function or yield several rows.
  private boolean gathers(Expr.Call it) {
    String name = it.function().name().value();
    return it.over() != null
        || it.filter() != null
        || !it.quantifier().isEmpty()
        || !it.order().isEmpty()
        || !it.withinGroup().isEmpty()
        || !SCALAR.contains(name);
  }

  /// Functions of one row to one value; an aggregate that nobody knows is none of them.
  private static final List<String> SCALAR =
      List.of(
          "lower",
          "upper",
          "length",
          "trim",
          "btrim",
          "ltrim",
          "rtrim",
          "substr",
          "left",
          "right",
          "replace",
          "concat",
          "abs",
          "round",
          "floor",
          "ceil",
          "ceiling",
          "date_trunc",
          "date_part",
          "to_char",
          "now",
          "md5",
          "coalesce",
          "age",
          "to_timestamp",
          "char_length",
          "initcap",
          "split_part",
          "jsonb_extract_path_text",
          "date",
          "mod",
          "sign",
          "power");

  /// Whether nothing in a node changes from call to call or changes anything.
  boolean stable(Node node) {
    for (Node it : Walk.all(node)) {
      boolean bad =
          it instanceof Change
              || (it instanceof Expr.Call call && changing(call))
              || (it instanceof Query query && !query.locking().isEmpty());
      if (bad) {
        return false;
      }
    }
    return true;
  }

  private boolean changing(Expr.Call call) {
    String name = call.function().name().value();
    if (Functions.known(name) && call.function().is(name)) {
      return Functions.isVolatile(name);
    }
    List<Routine> named =
        scope
            .schema()
            .all(Routine.class)
            .filter(it -> it.name().name().value().equals(name))
            .toList();
    return named.isEmpty()
        || !named.stream().allMatch(it -> said(it, "IMMUTABLE") || said(it, "STABLE"));
  }

  /// Options stand before the body in what the server prints.
  private static boolean said(Routine it, String word) {
    int body = it.definition().indexOf("\nAS ");
    String head = body < 0 ? it.definition() : it.definition().substring(0, body);
    return head.toUpperCase(Locale.ROOT).contains(" " + word);
  }

  /// Whether no column and no query is in a value: it is the same for all rows.
  static boolean constant(Node value) {
    return Walk.all(value).stream()
        .noneMatch(it -> it instanceof Expr.Column || it instanceof Expr.Subquery);
  }
}
