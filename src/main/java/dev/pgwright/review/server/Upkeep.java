package dev.pgwright.review.server;

import dev.pgwright.model.Table;
import dev.pgwright.review.SchemaRule.Spot;
import dev.pgwright.review.Subject;
import dev.pgwright.source.counters.Known;
import dev.pgwright.source.counters.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What VACUUM and ANALYZE have left undone.
final class Upkeep {

  /// The default of autovacuum_freeze_max_age, and the share of what is possible that is late.
  private static final double FREEZE = 200_000_000;

  private static final double LATE = 1.5;
  private static final double MANY = 10_000;
  private static final double SHARE = 0.3;

  private Upkeep() {}

  static Stream<Spot> ages(Subject subject) {
    Server server = subject.known().server();
    var found = new ArrayList<Spot>();
    if (server != null) {
      age(
          found,
          null,
          "the database",
          "transactions",
          server.database().age(),
          limit(server, "autovacuum_freeze_max_age", FREEZE));
      age(
          found,
          null,
          "the database",
          "multixacts",
          server.database().multixactAge(),
          limit(server, "autovacuum_multixact_freeze_max_age", 2 * FREEZE));
      double most = limit(server, "autovacuum_freeze_max_age", FREEZE);
      upkept(subject)
          .forEach(
              it ->
                  age(
                      found,
                      it.table(),
                      it.table().name().toString(),
                      "transactions",
                      it.upkeep().age(),
                      most));
    }
    return found.stream();
  }

  private static double limit(Server server, String setting, double otherwise) {
    String value = server.setting(setting);
    return value.isEmpty() ? otherwise : Double.parseDouble(value);
  }

  private static void age(
      List<Spot> found,
      @org.jspecify.annotations.Nullable Table table,
      String name,
      String unit,
      long age,
      double limit) {
    if (age > LATE * limit) {
      found.add(
          Spot.of(
                  table == null ? null : table.id(),
                  String.format(
                      Locale.ROOT,
                      "%s has rows that are %,d %s old, and autovacuum should freeze at %,.0f",
                      name,
                      age,
                      unit,
                      limit))
              .decide("what holds autovacuum up, then VACUUM (FREEZE)"));
    }
  }

  static Stream<Spot> autovacuum(Subject subject) {
    Server server = subject.known().server();
    Stream<Spot> whole =
        server != null
                && (server.setting("autovacuum").equals("off")
                    || server.setting("track_counts").equals("off"))
            ? Stream.of(
                Spot.of(null, "autovacuum or track_counts is off in the server's configuration")
                    .decide("both on; no restart"))
            : Stream.empty();
    Stream<Spot> tables =
        subject.tables().stream()
            .filter(
                it ->
                    it.options().stream()
                        .anyMatch(option -> option.matches("(?i)autovacuum_enabled=(false|off|0)")))
            .map(
                it ->
                    Spot.of(
                        it.id(),
                        it.name() + " has autovacuum switched off",
                        "alter table " + it.name().sql() + " reset (autovacuum_enabled)"));
    return Stream.concat(whole, tables);
  }

  private record Kept(Table table, Known.Relation relation, Known.Upkeep upkeep) {}

  private static Stream<Kept> upkept(Subject subject) {
    return subject.tables().stream()
        .filter(it -> !it.partitioned())
        .flatMap(
            it -> {
              Known.Relation relation = subject.known().relation(it.name());
              return relation == null || relation.upkeep() == null
                  ? Stream.empty()
                  : Stream.of(new Kept(it, relation, relation.upkeep()));
            });
  }

  static Stream<Spot> dead(Subject subject) {
    return upkept(subject)
        .filter(
            it ->
                it.upkeep().dead() > MANY
                    && it.upkeep().dead() > SHARE * Math.max(0, it.relation().rows()))
        .map(
            it ->
                Spot.of(
                        it.table().id(),
                        String.format(
                            Locale.ROOT,
                            "%s has %,d dead rows beside %,.0f live ones%s",
                            it.table().name(),
                            it.upkeep().dead(),
                            Math.max(0, it.relation().rows()),
                            it.upkeep().vacuumed() ? "" : ", and was never vacuumed"))
                    .decide("VACUUM, and autovacuum_vacuum_scale_factor below 0.2 for this table"));
  }

  static Stream<Spot> statistics(Subject subject) {
    return upkept(subject)
        .filter(
            it ->
                it.relation().sinceAnalyze() > MANY
                    && it.relation().sinceAnalyze() > SHARE * Math.max(0, it.relation().rows()))
        .map(
            it ->
                Spot.of(
                        it.table().id(),
                        String.format(
                            Locale.ROOT,
                            "%s had %,d rows written since its last ANALYZE%s",
                            it.table().name(),
                            it.relation().sinceAnalyze(),
                            it.upkeep().analyzed() ? "" : ", of which the counters know none"))
                    .decide("ANALYZE " + it.table().name().sql()));
  }
}
