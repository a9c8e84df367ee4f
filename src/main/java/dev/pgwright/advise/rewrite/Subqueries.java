package dev.pgwright.advise.rewrite;

import dev.pgwright.advise.rewrite.Rewrite.Kind;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.Node;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.Walk;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/// An aggregate over the rows that belong to each row: worked out for all of them at once, grouped
/// by what they belong to, and joined.
final class Subqueries {

  private static final List<String> AGGREGATES =
      List.of("count", "sum", "min", "max", "avg", "bool_and", "bool_or", "every");

  private final Block block;
  private final Source source;

  private Subqueries(Block block) {
    this.block = block;
    this.source = block.source();
  }

  static List<Rewrite> of(Block block) {
    if (!block.plain() || !block.select().distinctOn().isEmpty()) {
      return List.of();
    }
    var subqueries = new Subqueries(block);
    var all = new ArrayList<Rewrite>();
    var found = new ArrayList<Expr.Subquery>();
    block.select().targets().forEach(it -> own(it, found));
    block.conjuncts().forEach(it -> own(it, found));
    for (Expr.Subquery it : found) {
      subqueries.one(it, all.size() + 1).ifPresent(all::add);
    }
    return all;
  }

  /// Subqueries that are not in another one.
  private static void own(Node node, List<Expr.Subquery> found) {
    if (node instanceof Expr.Subquery it) {
      found.add(it);
    } else if (!(node instanceof Query)) {
      node.children().forEach(it -> own(it, found));
    }
  }

  /// A condition that ties inner rows to outer ones.
  private record Tie(Expr inner, Expr outer) {}

  private Optional<Rewrite> one(Expr.Subquery subquery, int number) {
    Query query = subquery.query();
    if (subquery.kind() != Expr.SubqueryKind.VALUE
        || !(query.body() instanceof Query.Select select)
        || !only(query, select)
        || !(select.targets().getFirst().value() instanceof Expr.Call call)
        || !aggregate(call)
        || !block.stable(subquery)) {
      return Optional.empty();
    }
    var hidden = new LinkedHashSet<dev.pgwright.model.Name>();
    Walk.all(block.query(), Query.CommonTable.class).forEach(it -> hidden.add(it.name()));
    Scope scope = new Scope(block.scope().schema(), block.scope(), hidden, select);
    var ties = new ArrayList<Tie>();
    var rest = new ArrayList<Expr>();
    for (Expr it : Block.conjuncts(select.where())) {
      Optional<Tie> tie = tie(it, scope);
      if (tie.isPresent()) {
        ties.add(tie.get());
      } else if (inside(it, scope)) {
        rest.add(it);
      } else {
        return Optional.empty();
      }
    }
    boolean clean =
        !ties.isEmpty()
            && select.from().stream().allMatch(it -> Walk.all(it, Query.class).findAny().isEmpty())
            && call.arguments().stream().allMatch(it -> inside(it.value(), scope));
    Relation owner = clean ? owner(ties).orElse(null) : null;
    return owner == null
        ? Optional.empty()
        : stars()
            .map(targets -> written(subquery, select, call, ties, rest, owner, number, targets));
  }

  private static boolean only(Query query, Query.Select select) {
    return query.with() == null
        && query.limit() == null
        && query.offset() == null
        && select.targets().size() == 1
        && select.groupBy().isEmpty()
        && select.having() == null
        && !select.distinct()
        && select.distinctOn().isEmpty()
        && select.into() == null
        && select.where() != null;
  }

  private static boolean aggregate(Expr.Call call) {
    return AGGREGATES.contains(call.function().name().value())
        && call.function().is(call.function().name().value())
        && call.over() == null
        && call.withinGroup().isEmpty();
  }

  /// Whether only columns of the inner query are in a condition.
  private static boolean inside(Expr condition, Scope scope) {
    for (Node node : Walk.all(condition)) {
      if (node instanceof Expr.Subquery) {
        return false;
      }
      if (node instanceof Expr.Column column
          && scope.find(column).filter(Scope.Found::own).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private Optional<Tie> tie(Expr condition, Scope scope) {
    if (!(condition instanceof Expr.Binary it)
        || !it.operator().symbol().equals("=")
        || !it.operator().schema().isEmpty()) {
      return Optional.empty();
    }
    boolean left = scope.column(it.left()).filter(Scope.Found::own).isPresent();
    boolean right = scope.column(it.right()).filter(Scope.Found::own).isPresent();
    boolean leftOuter = block.scope().column(it.left()).filter(Scope.Found::own).isPresent();
    boolean rightOuter = block.scope().column(it.right()).filter(Scope.Found::own).isPresent();
    if (left && !right && rightOuter) {
      return Optional.of(new Tie(it.left(), it.right()));
    }
    return right && !left && leftOuter
        ? Optional.of(new Tie(it.right(), it.left()))
        : Optional.empty();
  }

  /// The outer relation that all ties name.
  private Optional<Relation> owner(List<Tie> ties) {
    var owners = new LinkedHashSet<Relation>();
    for (Tie it : ties) {
      block.scope().column(it.outer()).ifPresent(found -> owners.add(found.relation()));
    }
    return owners.size() == 1 ? Optional.of(owners.getFirst()) : Optional.empty();
  }

  /// What stands for a bare `*`; empty where that cannot be told.
  private Optional<String> stars() {
    boolean bare =
        block.select().targets().stream()
            .anyMatch(it -> it.value() instanceof Expr.Star star && star.of().isEmpty());
    if (!bare) {
      return Optional.of("");
    }
    boolean merged =
        Walk.all(block.select()).stream()
            .anyMatch(
                it ->
                    it instanceof dev.pgwright.sql.ast.FromItem.Join join
                        && (join.natural() || !join.using().isEmpty() || join.alias() != null));
    boolean named =
        block.scope().relations().stream().noneMatch(it -> it.name().value().equals("?"));
    return !merged && named
        ? Optional.of(
            String.join(
                ", ",
                block.scope().relations().stream().map(it -> it.name().sql() + ".*").toList()))
        : Optional.empty();
  }

  /// The aggregate for all groups at once, with what they belong to as `k1` and so on.
  private String grouped(Query.Select select, Expr.Call call, List<Tie> ties, List<Expr> rest) {
    var keys = new ArrayList<String>();
    SequencedSet<String> groups = new LinkedHashSet<>();
    for (int i = 0; i < ties.size(); i++) {
      String inner = source.of(ties.get(i).inner());
      keys.add(inner + " as k" + (i + 1));
      groups.add(inner);
    }
    var where = rest.stream().map(source::operand).toList();
    return "(select "
        + String.join(", ", keys)
        + ", "
        + source.of(call)
        + " as v from "
        + String.join(", ", select.from().stream().map(source::of).toList())
        + (where.isEmpty() ? "" : " where " + String.join(" and ", where))
        + " group by "
        + String.join(", ", groups)
        + ")";
  }

  private Rewrite written(
      Expr.Subquery subquery,
      Query.Select select,
      Expr.Call call,
      List<Tie> ties,
      List<Expr> rest,
      Relation owner,
      int number,
      String stars) {
    String name = free(number);
    var on = new ArrayList<String>();
    for (int i = 0; i < ties.size(); i++) {
      on.add(name + ".k" + (i + 1) + " = " + source.of(ties.get(i).outer()));
    }
    String grouped = grouped(select, call, ties, rest) + " as " + name;
    boolean count = call.function().is("count");
    var edits = source.edits();
    edits.replace(subquery, count ? "coalesce(" + name + ".v, 0)" : name + ".v");
    edits.insert(
        source.end(owner.top()), " left join " + grouped + " on " + String.join(" and ", on));
    named(subquery, select, edits);
    if (!stars.isEmpty()) {
      block.select().targets().stream()
          .filter(it -> it.value() instanceof Expr.Star star && star.of().isEmpty())
          .forEach(it -> edits.replace(it, stars));
    }
    return new Rewrite(
        Kind.SUBQUERY,
        edits.apply(),
        List.of(
            "the groups are unique in what they are joined by",
            count ? "no row counts as 0, as before" : "no row gives NULL, as before"));
  }

  /// A column of the result keeps the name that the subquery gave it.
  private void named(Expr.Subquery subquery, Query.Select select, Source.Edits edits) {
    Query.Target inner = select.targets().getFirst();
    for (Query.Target it : block.select().targets()) {
      if (it.value().equals(subquery) && it.alias() == null) {
        boolean call = inner.alias() == null && inner.value() instanceof Expr.Call;
        String name =
            call
                ? ((Expr.Call) inner.value()).function().name().sql()
                : inner.alias() == null ? "v" : inner.alias().sql();
        edits.insert(source.end(subquery), " as " + name);
      }
    }
  }

  private String free(int number) {
    String name = "per_row" + (number == 1 ? "" : "_" + number);
    return source.text().contains(name) ? name + "_x" : name;
  }
}
