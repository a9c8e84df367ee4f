package dev.pgwright.review.indexes;

import dev.pgwright.model.Column;
import dev.pgwright.model.Name;
import dev.pgwright.model.Table;
import dev.pgwright.review.Keys;
import dev.pgwright.review.SchemaRule.Spot;
import dev.pgwright.review.Subject;
import dev.pgwright.source.counters.Known;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// B-trees and tables whose files are far larger than their rows need, by widths from statistics.
final class Bloat {

  /// Bytes of a page that can hold rows, with the usual free share of a B-tree.
  private static final double LEAF_BYTES = (8192 - 24 - 16) * 0.9;

  private static final double PAGE_BYTES = 8192 - 24;
  private static final int INDEX_ROW = 8 + 4;
  private static final int TABLE_ROW = 24 + 4;
  private static final double TIMES = 2;
  private static final double LEAST_BYTES = 8 << 20;

  private Bloat() {}

  static Stream<Spot> indexes(Subject subject) {
    return subject
        .keys()
        .filter(it -> it.method().equals("btree") && it.predicate() == null && it.valid())
        .filter(it -> it.columns().size() == it.elements().size() && it.include().isEmpty())
        .flatMap(it -> index(subject, it));
  }

  private static Stream<Spot> index(Subject subject, Keys it) {
    Known.Relation index = subject.known().relation(it.name());
    Known.Relation table = subject.known().relation(it.table());
    double width = width(subject, it.table(), it.columns());
    if (index == null || table == null || table.rows() < 0 || width < 0) {
      return Stream.empty();
    }
    double row = INDEX_ROW + Math.ceil(width / 8) * 8;
    double needed = 8192 * (2 + table.rows() * row / LEAF_BYTES);
    return spot(it.name().toString(), index.bytes(), needed)
        .map(
            text ->
                Spot.of(it.object(), text).decide("REINDEX INDEX CONCURRENTLY " + it.name().sql()));
  }

  static Stream<Spot> tables(Subject subject) {
    return subject.tables().stream()
        .filter(it -> !it.partitioned())
        .flatMap(it -> table(subject, it));
  }

  private static Stream<Spot> table(Subject subject, Table it) {
    Known.Relation table = subject.known().relation(it.name());
    double width = width(subject, it.name(), it.columns().stream().map(Column::name).toList());
    if (table == null || table.rows() < 0 || width < 0) {
      return Stream.empty();
    }
    double row = TABLE_ROW + Math.ceil(width / 8) * 8;
    double needed = 8192 + table.rows() * row / PAGE_BYTES * 8192 * 100 / fillfactor(it);
    return spot(it.name().toString(), table.bytes(), needed)
        .map(
            text ->
                Spot.of(it.id(), text)
                    .decide(
                        "what holds VACUUM up first; then pg_repack, or VACUUM FULL in a window in"
                            + " which nobody needs the table"));
  }

  private static double fillfactor(Table it) {
    return it.options().stream()
        .filter(option -> option.startsWith("fillfactor="))
        .mapToDouble(option -> Double.parseDouble(option.substring("fillfactor=".length())))
        .findFirst()
        .orElse(100);
  }

  private static Stream<String> spot(String name, long bytes, double needed) {
    return bytes < TIMES * needed || bytes - needed < LEAST_BYTES
        ? Stream.empty()
        : Stream.of(
            String.format(
                Locale.ROOT,
                "%s has %,d MB, and its rows need about %,.0f MB",
                name,
                bytes >> 20,
                Math.max(1, needed / (1 << 20))));
  }

  /// Average bytes of the columns; below 0 where one is not known.
  private static double width(
      Subject subject, dev.pgwright.model.QualifiedName table, List<Name> columns) {
    double sum = 0;
    for (Name name : columns) {
      Known.Values values = subject.known().values(table, name);
      if (values == null || values.width() == 0) {
        return -1;
      }
      sum += values.width() * (1 - values.nullFraction());
    }
    return sum;
  }
}
