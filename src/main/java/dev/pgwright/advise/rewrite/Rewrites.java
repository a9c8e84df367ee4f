package dev.pgwright.advise.rewrite;

import dev.pgwright.model.Schema;
import dev.pgwright.sql.ast.Change;
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
}
