package dev.pgwright.search;

import dev.pgwright.model.Column;
import dev.pgwright.model.Name;
import dev.pgwright.twin.TableStatistics.Writes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which form a searchable text gets, and why.
///
/// @param changes when it would be another one
record ShapeChoice(Shape shape, List<String> reasons, List<String> changes) {

  /// A table with no more rows is written again in no time.
  static final double SMALL = 10_000;

  private static final long SMALL_BYTES = 64L << 20;

  ShapeChoice {
    reasons = List.copyOf(reasons);
    changes = List.copyOf(changes);
  }

  static ShapeChoice of(SearchTable table, SearchWish wish) {
    var reasons = new ArrayList<String>();
    var changes = new ArrayList<String>();
    Shape shape = chosen(table, wish, reasons, changes);
    if (wish.shape() != null && wish.shape() != shape) {
      reasons.add("--shape asks for " + wish.shape() + "; by itself it would be " + shape);
      shape = wish.shape();
    }
    hot(table).ifPresent(changes::add);
    return new ShapeChoice(shape, reasons, changes);
  }

  private static Shape chosen(
      SearchTable table, SearchWish wish, List<String> reasons, List<String> changes) {
    String rows = String.format(Locale.ROOT, "%,.0f rows", table.rows());
    if (table.rows() <= SMALL && table.bytes() <= SMALL_BYTES) {
      reasons.add(rows + ": adding a stored generated column writes the table again in no time");
      changes.add(
          String.format(
              Locale.ROOT,
              "above %,.0f rows the column is filled by a trigger and in batches",
              SMALL));
      return Shape.STORED;
    }
    if (wish.ranked()) {
      reasons.add(
          rows
              + ": a stored generated column would write the table again under ACCESS EXCLUSIVE, so"
              + " a trigger fills a plain one");
      reasons.add(
          "results are ranked: without a stored value every match would be parsed again,"
              + " some twenty times slower");
      changes.add(
          "where results are only filtered (--no-rank), an index over the expression is enough and"
              + " no row is written");
      return Shape.TRIGGER;
    }
    reasons.add("results are only filtered: the index answers that without a stored value");
    changes.add("where results are ranked, a stored value pays");
    if (table.major() >= 18) {
      reasons.add(
          "PostgreSQL "
              + table.major()
              + " has virtual columns: queries stay short, no row is"
              + " written");
      return Shape.VIRTUAL;
    }
    return Shape.EXPRESSION;
  }

  /// Many updates that do not touch the text, and are HOT now.
  private static Optional<String> hot(SearchTable table) {
    Writes writes = table.writes();
    boolean many = writes.updates() > 10 * Math.max(1, writes.inserts() + writes.deletes());
    return many && writes.hotUpdates() * 2 > writes.updates()
        ? Optional.of(
            String.format(
                Locale.ROOT,
                "%,d of %,d updates are HOT: keep the tsvector in a table of its own (key, tsvector)"
                    + " if updates of the text are rare, so that hot rows stay short",
                writes.hotUpdates(),
                writes.updates()))
        : Optional.empty();
  }

  /// The columns in the order that was asked for.
  static List<Column> columns(SearchTable table) {
    var columns = new ArrayList<Column>();
    for (Name name : table.columns().keySet()) {
      columns.add(table.column(name).orElseThrow());
    }
    return columns;
  }
}
