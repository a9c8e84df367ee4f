package dev.pgwright.review.server;

import dev.pgwright.review.SchemaRule.Spot;
import dev.pgwright.review.Subject;
import dev.pgwright.review.TableColumn;
import dev.pgwright.source.counters.Known;
import dev.pgwright.source.counters.Server;
import java.util.Locale;
import java.util.stream.Stream;

/// Tables and columns that hold nothing anybody needs.
final class Content {

  private static final double MANY = 1_000;
  private static final double LONG_DAYS = 14;

  private Content() {}

  static Stream<Spot> nulls(Subject subject) {
    return counted(subject)
        .filter(it -> it.values().nullFraction() >= 1)
        .map(
            it ->
                Spot.of(
                        it.column().id(),
                        it.column().name() + " is null in every row that ANALYZE has seen",
                        "alter table "
                            + it.column().table().name().sql()
                            + " drop column "
                            + it.column().column().name().sql())
                    .decide("whether anything is yet to write it"));
  }

  static Stream<Spot> constants(Subject subject) {
    return counted(subject)
        .filter(it -> it.values().nullFraction() <= 0 && it.values().distinct() <= 1)
        .map(
            it ->
                Spot.of(
                        it.column().id(),
                        it.column().name()
                            + " has the same value in every row that ANALYZE has seen")
                    .decide("whether another value is yet to come"));
  }

  private record Counted(TableColumn column, Known.Values values) {}

  private static Stream<Counted> counted(Subject subject) {
    return subject
        .columns()
        .flatMap(
            it -> {
              Known.Relation table = subject.known().relation(it.table().name());
              Known.Values values = subject.known().values(it.table().name(), it.column().name());
              return table == null || values == null || table.rows() < MANY
                  ? Stream.empty()
                  : Stream.of(new Counted(it, values));
            });
  }

  static Stream<Spot> tables(Subject subject) {
    Server server = subject.known().server();
    Double days = server == null ? null : server.database().countedDays();
    if (days == null || days < LONG_DAYS) {
      return Stream.empty();
    }
    return subject.tables().stream()
        .filter(it -> !it.partitioned())
        .filter(
            it -> {
              Known.Relation table = subject.known().relation(it.name());
              return table != null
                  && table.scans() == 0
                  && table.writes() == 0
                  && subject.keys(it.name()).stream()
                      .map(key -> subject.known().relation(key.name()))
                      .allMatch(index -> index == null || index.scans() == 0);
            })
        .map(
            it ->
                Spot.of(
                        it.id(),
                        String.format(
                            Locale.ROOT,
                            "%s was neither read nor written for %.0f days",
                            it.name(),
                            days))
                    .decide("whether a standby or a yearly report reads it"));
  }
}
