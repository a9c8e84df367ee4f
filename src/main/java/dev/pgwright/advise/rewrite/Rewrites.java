package dev.pgwright.advise.rewrite;

import dev.pgwright.model.Schema;
import dev.pgwright.sql.ast.Change;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds other texts of a statement, by a catalogue of rules.
public final class Rewrites {

  private Rewrites() {}

  /// Texts that give the same rows in the same order, one rule applied in each; what they cost is
  /// not asked.
  ///
  /// @param sql one statement
  /// @return in the order of the catalogue; none for what is no query or change of rows
  public static List<Rewrite> of(String sql, Schema schema) {
    Statement statement = Source.statement(sql).orElse(null);
    var all = new ArrayList<Rewrite>();
    if (!(statement instanceof Query || statement instanceof Change)) {
      return all;
    }
    var source = new Source(sql);
    List<Block> blocks = Block.of(statement, source, schema);
    for (Block block : blocks) {
      all.addAll(Periods.of(block));
      all.addAll(Operands.of(block));
      all.addAll(AntiJoins.of(block));
      all.addAll(Unions.of(block));
      all.addAll(Distincts.of(block));
      all.addAll(Subqueries.of(block));
      if (statement instanceof Query && block.whole()) {
        all.addAll(Counting.of(block));
      }
    }
    all.addAll(Fences.of(statement, blocks, source));
    return all.stream().distinct().toList();
  }

  /// The pages of a query that leaves out many rows by OFFSET; empty for any other, and where the
  /// order is not total.
  public static Optional<Paging.Page> page(String sql, Schema schema) {
    Statement statement = Source.statement(sql).orElse(null);
    if (!(statement instanceof Query)) {
      return Optional.empty();
    }
    var source = new Source(sql);
    return Block.of(statement, source, schema).stream()
        .filter(Block::whole)
        .findFirst()
        .flatMap(Paging::of);
  }

  /// One statement for many values of the only parameter, where rows of one table are found by `a =
  /// $1` and nothing else is asked; empty for any other statement.
  public static Optional<String> together(String sql, Schema schema) {
    Statement statement = Source.statement(sql).orElse(null);
    if (!(statement instanceof Query query)) {
      return Optional.empty();
    }
    var source = new Source(sql);
    return Block.of(statement, source, schema).stream()
        .filter(Block::whole)
        .filter(it -> it.plain() && !it.select().distinct() && query.offset() == null)
        .filter(it -> it.scope().relations().size() == 1)
        .findFirst()
        .flatMap(it -> together(it, query, source));
  }

  private static Optional<String> together(Block block, Query query, Source source) {
    List<Expr> conditions = block.conjuncts();
    if (conditions.size() != 1
        || !(conditions.getFirst() instanceof Expr.Binary it)
        || !it.operator().symbol().equals("=")
        || !(it.right() instanceof Expr.Parameter)
        || block.scope().column(it.left()).isEmpty()) {
      return Optional.empty();
    }
    var edits = source.edits().replace(it.right(), "any (" + source.of(it.right()) + ")");
    Expr most = query.limit();
    if (most != null) {
      int from = source.end(block.select());
      source
          .first("limit", from, source.text().length())
          .ifPresent(word -> edits.replace(word.span().start(), source.end(most), ""));
    }
    return Optional.of(edits.apply().strip());
  }
}
