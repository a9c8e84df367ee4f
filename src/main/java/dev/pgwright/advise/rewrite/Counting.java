package dev.pgwright.advise.rewrite;

import dev.pgwright.advise.rewrite.Rewrite.Kind;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Counts that are only compared with nothing: whether there is a row.
final class Counting {

  private Counting() {}

  /// Whether a call counts rows whatever is in them.
  static boolean all(Expr.Call call) {
    boolean constant =
        call.arguments().size() == 1
            && call.arguments().getFirst().value() instanceof Expr.Constant it
            && it.kind() != Expr.ConstantKind.NULL;
    return call.function().is("count")
        && call.filter() == null
        && call.over() == null
        && call.order().isEmpty()
        && (call.quantifier().equals("*")
            ? call.arguments().isEmpty()
            : call.quantifier().isEmpty() && constant);
  }

  static List<Rewrite> of(Block block) {
    var all = new ArrayList<Rewrite>();
    for (var node : Walk.all(block.query())) {
      if (node instanceof Expr.Binary it) {
        compared(it)
            .filter(found -> counted(found.value()).isPresent())
            .ifPresent(found -> all.add(rewrite(block, it, found)));
      }
    }
    top(block).ifPresent(all::add);
    return all;
  }

  /// A value compared with nothing.
  private record Found(Expr value, boolean any) {}

  private static Optional<Found> compared(Expr.Binary it) {
    String operator = it.operator().symbol();
    Expr value = it.left();
    Expr bound = it.right();
    if (it.left() instanceof Expr.Constant) {
      value = it.right();
      bound = it.left();
      operator = Comparison.turned(operator);
    }
    if (!it.operator().schema().isEmpty()
        || !(bound instanceof Expr.Constant number)
        || number.kind() != Expr.ConstantKind.INTEGER) {
      return Optional.empty();
    }
    String what = operator + number.value();
    if (List.of(">0", ">=1", "<>0").contains(what)) {
      return Optional.of(new Found(value, true));
    }
    return List.of("=0", "<1", "<=0").contains(what)
        ? Optional.of(new Found(value, false))
        : Optional.empty();
  }

  /// The query whose rows a subquery counts.
  private static Optional<Query.Select> counted(Expr value) {
    return value instanceof Expr.Subquery it
            && it.kind() == Expr.SubqueryKind.VALUE
            && it.query().body() instanceof Query.Select select
            && it.query().with() == null
            && it.query().limit() == null
            && it.query().offset() == null
            && it.query().order().isEmpty()
            && only(select)
        ? Optional.of(select)
        : Optional.empty();
  }

  private static boolean only(Query.Select select) {
    return select.targets().size() == 1
        && select.targets().getFirst().value() instanceof Expr.Call call
        && (all(call) || column(call))
        && select.groupBy().isEmpty()
        && select.having() == null
        && !select.distinct()
        && select.distinctOn().isEmpty()
        && select.into() == null
        && !select.from().isEmpty();
  }

  private static boolean column(Expr.Call call) {
    return call.function().is("count")
        && call.filter() == null
        && call.over() == null
        && (call.quantifier().isEmpty() || call.quantifier().equals("distinct"))
        && call.arguments().size() == 1
        && call.arguments().getFirst().value() instanceof Expr.Column;
  }

  private static Rewrite rewrite(Block block, Expr.Binary whole, Found found) {
    Query.Select select = counted(found.value()).orElseThrow();
    return new Rewrite(
        Kind.COUNT,
        block.source().edits().replace(whole, exists(block.source(), select, found.any())).apply(),
        List.of("a count is never NULL"));
  }

  private static String exists(Source source, Query.Select select, boolean any) {
    var call = (Expr.Call) select.targets().getFirst().value();
    int from = source.start(select);
    int to = source.end(select);
    var edits = source.edits().replace(select.targets().getFirst(), "1");
    String inner = edits.apply(from, to);
    if (!all(call)) {
      String known = source.of(call.arguments().getFirst().value()) + " is not null";
      inner =
          select.where() == null
              ? inner + " where " + known
              : edits
                  .replace(select.where(), "(" + source.of(select.where()) + ") and " + known)
                  .apply(from, to);
    }
    return (any ? "exists (" : "not exists (") + inner + ")";
  }

  /// `select count(*) > 0 from …`.
  private static Optional<Rewrite> top(Block block) {
    Query.Select select = block.select();
    if (select.targets().size() != 1
        || !(select.targets().getFirst().value() instanceof Expr.Binary it)
        || select.from().isEmpty()
        || !select.groupBy().isEmpty()
        || select.having() != null
        || select.distinct()
        || !select.distinctOn().isEmpty()
        || select.into() != null
        || !block.query().order().isEmpty()
        || block.query().limit() != null
        || block.query().offset() != null
        || !block.query().locking().isEmpty()) {
      return Optional.empty();
    }
    return compared(it)
        .filter(found -> found.value() instanceof Expr.Call call && all(call))
        .map(found -> top(block, it, found.any()));
  }

  private static Rewrite top(Block block, Expr.Binary whole, boolean any) {
    Source source = block.source();
    Query.Select select = block.select();
    String inner =
        source.edits().replace(whole, "1").apply(source.start(select), source.end(select));
    var alias = select.targets().getFirst().alias();
    String bare = alias == null ? inner : inner.replaceFirst("1 (as )?\\S+", "1");
    String name = alias == null ? "\"?column?\"" : alias.sql();
    String text = "select " + (any ? "exists (" : "not exists (") + bare + ") as " + name;
    return new Rewrite(
        Kind.COUNT, source.edits().replace(select, text).apply(), List.of("a count is never NULL"));
  }
}
