package dev.pgwright.advise.rewrite;

import dev.pgwright.advise.rewrite.Rewrite.Kind;
import dev.pgwright.model.Name;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.Walk;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.UnaryOperator;

/// NOT IN with a query: NOT EXISTS, with what it takes to treat NULL alike.
final class AntiJoins {

  private AntiJoins() {}

  static List<Rewrite> of(Block block) {
    var all = new ArrayList<Rewrite>();
    for (Expr it : block.conjuncts()) {
      switch (it) {
        case Expr.In in when in.not() && in.list().size() == 1 ->
            one(block, in, in.value(), in.list().getFirst()).ifPresent(all::add);
        case Expr.Not not
            when not.operand() instanceof Expr.In in && !in.not() && in.list().size() == 1 ->
            one(block, not, in.value(), in.list().getFirst()).ifPresent(all::add);
        case Expr.Quantified many
            when many.all()
                && many.operator().symbol().equals("<>")
                && many.operator().schema().isEmpty() ->
            one(block, many, many.left(), many.right()).ifPresent(all::add);
        default -> {}
      }
    }
    return all;
  }

  private static Optional<Rewrite> one(Block block, Expr whole, Expr value, Expr list) {
    if (!(list instanceof Expr.Subquery subquery)
        || !block.stable(subquery)
        || !(value instanceof Expr.Column column)) {
      return Optional.empty();
    }
    if (!(subquery.query().body() instanceof Query.Select select)
        || !simple(subquery.query(), select)) {
      return block
          .scope()
          .find(column)
          .map(found -> rewrite(block, whole, subquery, qualified(found, column), false));
    }
    Scope inner = new Scope(block.scope().schema(), block.scope(), hidden(block), select);
    Scope.Found found = block.scope().find(column).orElse(null);
    Expr output = select.targets().getFirst().value();
    if (found == null) {
      return Optional.empty();
    }
    boolean innerKnown = inner.neverNull(output) || said(select, output, inner);
    String name = qualified(found, column);
    if (output instanceof Expr.Star || shadowed(inner, found.relation().name())) {
      return Optional.of(rewrite(block, whole, subquery, name, innerKnown));
    }
    return Optional.of(
        rewrite(block, whole, select, name, block.scope().neverNull(value), innerKnown));
  }

  private static String qualified(Scope.Found found, Expr.Column column) {
    return found.relation().name().sql() + "." + column.name().sql();
  }

  /// The query as a table of its own, whatever it is.
  private static Rewrite rewrite(
      Block block, Expr whole, Expr.Subquery subquery, String value, boolean innerKnown) {
    String rows = "select 1 from (" + block.source().of(subquery.query()) + ") as listed (v)";
    boolean outerKnown = block.scope().neverNull(outer(whole));
    return written(
        block,
        whole,
        value,
        "listed.v",
        outerKnown,
        innerKnown,
        condition -> condition.isEmpty() ? rows : rows + " where " + condition);
  }

  private static Expr outer(Expr whole) {
    return switch (whole) {
      case Expr.In it -> it.value();
      case Expr.Quantified it -> it.left();
      case Expr.Not it when it.operand() instanceof Expr.In in -> in.value();
      default -> whole;
    };
  }

  private static SequencedSet<Name> hidden(Block block) {
    var names = new LinkedHashSet<Name>();
    Walk.all(block.query(), Query.CommonTable.class).forEach(it -> names.add(it.name()));
    return names;
  }

  private static boolean simple(Query query, Query.Select select) {
    boolean groups =
        Walk.all(select.targets().getFirst()).stream()
            .anyMatch(it -> it instanceof Expr.Call || it instanceof Expr.Subquery);
    return query.with() == null
        && query.limit() == null
        && query.offset() == null
        && select.targets().size() == 1
        && !groups
        && select.groupBy().isEmpty()
        && select.having() == null
        && select.distinctOn().isEmpty()
        && select.into() == null
        && !select.from().isEmpty();
  }

  private static boolean shadowed(Scope inner, Name outer) {
    return inner.relations().stream().anyMatch(it -> it.name().equals(outer));
  }

  /// Whether the query itself asks for values that are not NULL.
  private static boolean said(Query.Select select, Expr output, Scope inner) {
    return Block.conjuncts(select.where()).stream()
        .anyMatch(
            it ->
                (it instanceof Expr.Test test
                        && test.not()
                        && test.test().equals("null")
                        && same(inner, test.value(), output))
                    || Comparison.of(it)
                        .filter(own -> same(inner, own.left(), output))
                        .isPresent());
  }

  private static boolean same(Scope scope, Expr one, Expr other) {
    Optional<Scope.Found> first = scope.column(one);
    return first.isPresent() && first.equals(scope.column(other));
  }

  private static Rewrite rewrite(
      Block block,
      Expr whole,
      Query.Select select,
      String value,
      boolean outerKnown,
      boolean innerKnown) {
    Source source = block.source();
    return written(
        block,
        whole,
        value,
        source.operand(select.targets().getFirst().value()),
        outerKnown,
        innerKnown,
        condition -> with(source, select, condition));
  }

  private static Rewrite written(
      Block block,
      Expr whole,
      String value,
      String output,
      boolean outerKnown,
      boolean innerKnown,
      UnaryOperator<String> rows) {
    var guards = new ArrayList<String>();
    var parts = new ArrayList<String>();
    if (outerKnown) {
      guards.add(value + " is never NULL");
    } else {
      guards.add(value + " may be NULL: such rows are there only where the query has no row");
      parts.add("(" + value + " is not null or not exists (" + rows.apply("") + "))");
    }
    if (innerKnown) {
      guards.add(output + " is never NULL");
    } else {
      guards.add(output + " may be NULL: then no row is there");
      parts.add("not exists (" + rows.apply(output + " is null") + ")");
    }
    parts.add("not exists (" + rows.apply(value + " = " + output) + ")");
    String condition = String.join(" and ", parts);
    return new Rewrite(
        Kind.NOT_IN,
        block
            .source()
            .edits()
            .replace(whole, parts.size() > 1 ? "(" + condition + ")" : condition)
            .apply(),
        guards);
  }

  /// The query with one more condition, and nothing selected.
  private static String with(Source source, Query.Select select, String condition) {
    int from = source.start(select);
    int to = source.end(select);
    var edits = source.edits().replace(select.targets().getFirst(), "1");
    if (select.distinct()) {
      int start = select.span().start();
      source
          .first("distinct", start, to)
          .ifPresent(it -> edits.replace(it.span().start(), it.span().end(), ""));
    }
    if (condition.isEmpty()) {
      return edits.apply(from, to);
    }
    return select.where() == null
        ? edits.apply(from, to) + " where " + condition
        : edits
            .replace(select.where(), "(" + source.of(select.where()) + ") and " + condition)
            .apply(from, to);
  }
}
