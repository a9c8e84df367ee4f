package dev.pgwright.review.indexes;

import dev.pgwright.model.Name;
import dev.pgwright.model.Table;
import dev.pgwright.review.Keys;
import dev.pgwright.review.Names;
import dev.pgwright.review.SchemaRule.Spot;
import dev.pgwright.review.Subject;
import dev.pgwright.review.TableColumn;
import dev.pgwright.source.counters.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Indexes whose columns are the wrong ones, or in the wrong order, or missing.
final class Columns {

  private static final Pattern NOT_NULL =
      Pattern.compile("\\(?(\"[^\"]+\"|[\\p{L}_][\\p{L}\\d_$]*) IS NOT NULL\\)?");
  private static final double MOSTLY_NULL = 0.5;
  private static final long LARGE_BYTES = 1L << 30;
  private static final double SORTED = 0.95;
  private static final double MANY_ROWS = 10_000;
  private static final double MANY_SCANS = 1_000;

  private Columns() {}

  /// Indexes of the same columns in another order.
  static Stream<Spot> overlapping(Subject subject) {
    var found = new ArrayList<Spot>();
    for (Table table : subject.tables()) {
      List<Keys> all =
          subject.keys(table.name()).stream()
              .filter(it -> it.method().equals("btree") && it.predicate() == null)
              .filter(it -> it.columns().size() == it.elements().size() && it.columns().size() > 1)
              .toList();
      for (int i = 0; i < all.size(); i++) {
        for (int j = i + 1; j < all.size(); j++) {
          overlap(all.get(i), all.get(j)).forEach(found::add);
        }
      }
    }
    return found.stream();
  }

  private static Stream<Spot> overlap(Keys one, Keys other) {
    boolean same =
        one.columns().size() == other.columns().size()
            && one.columns().containsAll(other.columns())
            && !one.elements().equals(other.elements())
            && (one.constraint() == null || other.constraint() == null);
    Keys spare = other.constraint() == null ? other : one;
    Keys kept = other.constraint() == null ? one : other;
    return same
        ? Stream.of(
            Spot.of(
                    spare.object(),
                    spare.name() + " has the columns of " + kept.name() + " in another order")
                .decide("which order queries need; a second index on the second column is smaller"))
        : Stream.empty();
  }

  /// A time that stands before other columns: behind a range nothing narrows a B-tree.
  static Stream<Spot> timeBeforeOthers(Subject subject) {
    return subject
        .keys()
        .filter(it -> it.method().equals("btree") && it.index() != null)
        .filter(it -> it.columns().size() > 1)
        .flatMap(
            it ->
                it.columns().subList(0, it.columns().size() - 1).stream()
                    .filter(name -> isTime(subject, it, name))
                    .limit(1)
                    .map(
                        name ->
                            Spot.of(
                                    it.object(),
                                    it.name() + " has the time " + name + " before other columns")
                                .decide("whether queries ask for one moment; else the time last")));
  }

  private static boolean isTime(Subject subject, Keys it, Name name) {
    return subject
        .column(it.table(), name)
        .filter(column -> column.type().startsWith("timestamp"))
        .isPresent();
  }

  /// A condition that every row meets.
  static Stream<Spot> needlessCondition(Subject subject) {
    return subject
        .keys()
        .filter(it -> it.predicate() != null && it.index() != null)
        .flatMap(
            it -> {
              Matcher matcher = NOT_NULL.matcher(String.valueOf(it.predicate()));
              return matcher.matches() && isFilled(subject, it, matcher.group(1))
                  ? Stream.of(
                      Spot.of(
                          it.object(),
                          it.name() + " leaves out nulls of a column that is NOT NULL"))
                  : Stream.empty();
            })
        .map(it -> it.decide("the same index without the condition"));
  }

  private static boolean isFilled(Subject subject, Keys it, String column) {
    String name = column.startsWith("\"") ? column.replace("\"", "") : column;
    return subject
        .column(it.table(), new Name(name))
        .filter(found -> found.notNull() != null)
        .isPresent();
  }

  /// A B-tree over one column that is mostly null. Without statistics nothing is said.
  static Stream<Spot> overNulls(Subject subject) {
    return subject
        .keys()
        .filter(it -> it.index() != null && !it.unique() && it.predicate() == null)
        .filter(it -> it.method().equals("btree") && it.elements().size() == 1)
        .filter(it -> it.columns().size() == 1)
        .flatMap(
            it -> {
              Known.Values values = subject.known().values(it.table(), it.columns().getFirst());
              return values == null
                      || values.nullFraction() < MOSTLY_NULL
                      || subject.small(it.table(), MANY_ROWS)
                  ? Stream.empty()
                  : Stream.of(nulls(it, values));
            });
  }

  private static Spot nulls(Keys it, Known.Values values) {
    String column = it.columns().getFirst().sql();
    return Spot.of(
            it.object(),
            String.format(
                Locale.ROOT,
                "%s is over %s, %.0f %% of which is null",
                it.name(),
                column,
                100 * values.nullFraction()),
            "drop index " + it.name().sql(),
            "create index "
                + it.name().name().sql()
                + " on "
                + it.table().sql()
                + " ("
                + it.elements().getFirst()
                + ") where "
                + column
                + " is not null")
        .decide("whether queries ask for IS NULL");
  }

  /// Large tables that are read whole again and again.
  static Stream<Spot> scanned(Subject subject) {
    return subject.tables().stream()
        .flatMap(
            it -> {
              Known.Relation table = subject.known().relation(it.name());
              return table == null
                      || table.rows() < MANY_ROWS
                      || table.scans() < MANY_SCANS
                      || reads(subject, it) > table.scans()
                  ? Stream.empty()
                  : Stream.of(
                      Spot.of(
                              it.id(),
                              String.format(
                                  Locale.ROOT,
                                  "%s of %,.0f rows was read whole %,d times, and by its indexes"
                                      + " %,d times",
                                  it.name(),
                                  table.rows(),
                                  table.scans(),
                                  reads(subject, it)))
                          .decide("with pgwright optimize which index its queries need"));
            });
  }

  private static long reads(Subject subject, Table it) {
    return subject.keys(it.name()).stream()
        .map(key -> subject.known().relation(key.name()))
        .mapToLong(index -> index == null ? 0 : index.scans())
        .sum();
  }

  /// A large B-tree over a time that grows with the rows: a BRIN does the same in a thousandth.
  static Stream<Spot> brin(Subject subject) {
    return subject
        .keys()
        .filter(it -> it.index() != null && !it.unique() && it.predicate() == null)
        .filter(it -> it.method().equals("btree") && it.columns().size() == 1)
        .filter(it -> it.elements().size() == 1 && isTime(subject, it, it.columns().getFirst()))
        .flatMap(
            it -> {
              Known.Relation index = subject.known().relation(it.name());
              Known.Values values = subject.known().values(it.table(), it.columns().getFirst());
              return index == null
                      || values == null
                      || values.correlation() == null
                      || values.correlation() < SORTED
                      || index.bytes() < LARGE_BYTES
                  ? Stream.empty()
                  : Stream.of(
                      Spot.of(
                              it.object(),
                              String.format(
                                  Locale.ROOT,
                                  "%s of %,d MB is over a time that grows with the rows",
                                  it.name(),
                                  index.bytes() >> 20),
                              "create index "
                                  + Names.index(subject, it.table(), it.columns(), "brin").sql()
                                  + " on "
                                  + it.table().sql()
                                  + " using brin ("
                                  + it.columns().getFirst().sql()
                                  + ")")
                          .decide("whether queries ask for ranges, not for the newest few rows"));
            });
  }

  /// Columns that only an index of their own method can search, and none has.
  static Stream<Spot> unsearched(Subject subject) {
    return subject
        .columns()
        .filter(it -> it.column().type().matches("(.*\\.)?(vector|halfvec)\\(\\d+\\)|tsvector"))
        .filter(it -> !subject.small(it.table().name(), MANY_ROWS))
        .filter(
            it ->
                subject.keys(it.table().name()).stream()
                    .noneMatch(
                        key ->
                            key.elements().stream()
                                .anyMatch(text -> text.contains(it.column().name().sql()))))
        .map(it -> unsearched(subject, it));
  }

  private static Spot unsearched(Subject subject, TableColumn it) {
    boolean text = it.column().type().equals("tsvector");
    List<Name> columns = List.of(it.column().name());
    String name = Names.index(subject, it.table().name(), columns, text ? "gin" : "hnsw").sql();
    String column = it.column().name().sql();
    String kind = it.column().type().contains("halfvec") ? "halfvec" : "vector";
    String method =
        text
            ? "gin (" + column + ")"
            : "hnsw (" + column + " " + kind + "_cosine_ops) with (m = 16, ef_construction = 64)";
    Spot spot =
        Spot.of(
            it.id(),
            it.name() + " is " + it.column().type() + " and has no index",
            "create index " + name + " on " + it.table().name().sql() + " using " + method);
    return text
        ? spot
        : spot.decide("the distance that queries order by; pgwright vector tune measures");
  }
}
