package dev.pgwright.advise.rewrite;

import dev.pgwright.advise.rewrite.Rewrite.Kind;
import dev.pgwright.sql.Token;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.FromItem;
import dev.pgwright.sql.ast.Node;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.Statement;
import dev.pgwright.sql.ast.Walk;
import java.util.ArrayList;
import java.util.List;

/// What keeps the planner from looking into a query: MATERIALIZED, a WITH query that is named
/// twice, OFFSET 0.
final class Fences {

  private Fences() {}

  static List<Rewrite> of(Statement statement, List<Block> blocks, Source source) {
    var all = new ArrayList<Rewrite>();
    if (blocks.isEmpty()) {
      return all;
    }
    Block any = blocks.getFirst();
    for (Query.With with : Walk.all(statement, Query.With.class).toList()) {
      for (Query.CommonTable it : with.tables()) {
        long uses =
            Walk.all(statement, FromItem.Relation.class)
                .filter(own -> own.name().parts().equals(List.of(it.name())))
                .count();
        boolean fence =
            Boolean.TRUE.equals(it.materialized()) || (it.materialized() == null && uses > 1);
        if (fence
            && !with.recursive()
            && uses > 0
            && any.stable(it.statement())
            && it.extra().isEmpty()) {
          all.add(opened(it, source));
        }
      }
    }
    offsets(statement, any, source, all);
    return all;
  }

  private static void offsets(Statement statement, Block any, Source source, List<Rewrite> all) {
    for (Query it : Walk.all(statement, Query.class).toList()) {
      if (it.offset() instanceof Expr.Constant zero
          && zero.value().equals("0")
          && it.limit() == null
          && any.stable(it)) {
        source
            .last("offset", it.span().start(), zero.span().start())
            .ifPresent(
                word ->
                    all.add(
                        new Rewrite(
                            Kind.FENCE,
                            source
                                .edits()
                                .replace(word.span().start(), end(zero, word), "")
                                .apply(),
                            List.of("OFFSET 0 leaves out no row", "nothing in it is volatile"))));
      }
    }
  }

  private static int end(Node zero, Token word) {
    return Math.max(zero.span().end(), word.span().end());
  }

  private static Rewrite opened(Query.CommonTable table, Source source) {
    int body = source.start(table.statement());
    Token word =
        source
            .last("as", table.span().start(), body)
            .orElseThrow(() -> new IllegalStateException("a WITH query without AS"));
    var said = source.last("materialized", word.span().end(), body);
    int end = said.map(it -> it.span().end()).orElse(word.span().end());
    return new Rewrite(
        Kind.FENCE,
        source.edits().replace(word.span().end(), end, " not materialized").apply(),
        List.of(
            "the WITH query " + table.name().sql() + " only reads, and nothing in it is volatile"));
  }
}
