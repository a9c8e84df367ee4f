package dev.pgwright.verify.rows;

import dev.pgwright.model.Column;
import dev.pgwright.model.Column.Fill;
import dev.pgwright.model.Index;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.model.Table;
import dev.pgwright.plan.Plan.Precondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What a migration computes for every row there is: rows at the edges of their types may be none
/// that it can be computed for, as `a * b` is out of range.
public final class Computable {

  private Computable() {}

  /// One condition for each generated column and index that is new or another one; no row breaks
  /// it, but a question about it fails for a row whose value cannot be computed.
  public static List<Precondition> of(Schema before, Schema after) {
    var all = new ArrayList<Precondition>();
    for (Table table : after.all(Table.class).toList()) {
      Optional<Table> old = before.table(table.name());
      for (Column column : old.isPresent() ? table.columns() : List.<Column>of()) {
        Optional<Column> was = old.flatMap(it -> it.column(column.name()));
        if (column.fill() instanceof Fill.Generated(var sql, _)
            && was.filter(it -> it.fill().equals(column.fill())).isEmpty()) {
          all.add(computed(table.name(), sql, column.name().toString()));
        }
      }
    }
    for (Index index : after.all(Index.class).toList()) {
      boolean there =
          before
              .find(index.id())
              .filter(it -> it instanceof Index was && same(was, index))
              .isPresent();
      if (!there && before.table(index.table()).isPresent()) {
        index.keys().stream()
            .filter(it -> it.contains("("))
            .forEach(it -> all.add(computed(index.table(), it, index.name().toString())));
      }
    }
    return all;
  }

  private static boolean same(Index one, Index other) {
    return Objects.equals(one.definition(), other.definition());
  }

  private static Precondition computed(QualifiedName table, String sql, String what) {
    return new Precondition(
        table,
        what + " cannot be computed",
        String.join(
            " ",
            "SELECT ctid FROM",
            table.sql(),
            "WHERE (" + sql + ") IS NULL AND (" + sql + ") IS NOT NULL"));
  }
}
