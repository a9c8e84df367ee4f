package dev.pgwright.advise.rewrite;

import dev.pgwright.advise.rewrite.Rewrite.Kind;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.SortKey;
import dev.pgwright.sql.ast.Walk;
import java.util.ArrayList;
import java.util.List;

/// OR between conditions that no one index serves: a query for each side, where the later ones
/// leave out the rows of those before.
final class Unions {

  private static final int MOST = 4;

  private Unions() {}

  static List<Rewrite> of(Block block) {
    var all = new ArrayList<Rewrite>();
    boolean count = counts(block);
    if ((!block.plain() && !count)
        || block.select().distinct()
        || !block.select().distinctOn().isEmpty()
        || block.select().from().isEmpty()
        || !block.stable(block.select())) {
      return all;
    }
    for (Expr it : block.conjuncts()) {
      if (it instanceof Expr.Logic or
          && !or.and()
          && or.operands().size() <= MOST
          && apart(block, or)) {
        if (count) {
          all.add(sum(block, or));
        } else if (ordered(block)) {
          all.add(union(block, or));
        }
      }
    }
    return all;
  }

  /// Whether the sides are of different tables, or one of them asks a query: else one scan serves
  /// them all.
  private static boolean apart(Block block, Expr.Logic or) {
    boolean asks = or.operands().stream().anyMatch(it -> Walk.all(it, Query.class).count() > 0);
    if (asks) {
      return true;
    }
    return or.operands().stream().map(block.scope()::of).distinct().count() > 1;
  }

  private static boolean counts(Block block) {
    Query.Select select = block.select();
    return select.targets().size() == 1
        && select.targets().getFirst().value() instanceof Expr.Call call
        && Counting.all(call)
        && select.groupBy().isEmpty()
        && select.having() == null
        && select.into() == null
        && block.query().order().isEmpty()
        && block.query().limit() == null
        && block.query().offset() == null
        && block.query().locking().isEmpty();
  }

  /// What is ordered by are names or numbers of columns of the result, which a union knows too.
  private static boolean ordered(Block block) {
    for (SortKey it : block.query().order()) {
      boolean number =
          it.value() instanceof Expr.Constant constant
              && constant.kind() == Expr.ConstantKind.INTEGER;
      boolean name =
          it.value() instanceof Expr.Column column
              && column.parts().size() == 1
              && block.select().targets().stream()
                  .anyMatch(
                      target ->
                          column.name().equals(target.alias())
                              || (target.alias() == null
                                  && target.value() instanceof Expr.Column own
                                  && own.name().equals(column.name())));
      if (!number && !name) {
        return false;
      }
    }
    return true;
  }

  /// The select with one side of the OR in its place.
  private static List<String> arms(Block block, Expr.Logic or) {
    Source source = block.source();
    var arms = new ArrayList<String>();
    for (int i = 0; i < or.operands().size(); i++) {
      var condition = new StringBuilder(source.operand(or.operands().get(i)));
      for (int before = 0; before < i; before++) {
        condition
            .append(" and (")
            .append(source.of(or.operands().get(before)))
            .append(") is not true");
      }
      int from = source.start(block.select());
      int to = source.end(block.select());
      arms.add(source.edits().replace(or, "(" + condition + ")").apply(from, to));
    }
    return arms;
  }

  private static Rewrite union(Block block, Expr.Logic or) {
    String all = String.join(" union all ", arms(block, or));
    return rewrite(block, all);
  }

  private static Rewrite sum(Block block, Expr.Logic or) {
    var name = block.select().targets().getFirst().alias();
    String sum = "(" + String.join(") + (", arms(block, or)) + ")";
    return rewrite(block, "select " + sum + " as " + (name == null ? "count" : name.sql()));
  }

  private static Rewrite rewrite(Block block, String with) {
    return new Rewrite(
        Kind.OR,
        block.source().edits().replace(block.select(), with).apply(),
        List.of(
            "a row is in the first query whose condition it meets, and in no other",
            "nothing in it is volatile"));
  }
}
