package dev.pgwright.review.modern;

import dev.pgwright.model.Routine;
import dev.pgwright.model.Table;
import dev.pgwright.review.Keys;
import dev.pgwright.review.SchemaRule.Spot;
import dev.pgwright.review.Subject;
import dev.pgwright.source.counters.Known;
import dev.pgwright.source.counters.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What PostgreSQL 18 reads and builds faster.
final class Scans {

  /// A skip scan searches the index once for each value of the column in front.
  private static final double FEW_VALUES = 20;

  private static final double MANY_ROWS = 10_000;
  private static final long LARGE_BYTES = 100L << 20;

  private static final Pattern LOOKUP =
      Pattern.compile(
          "select\\b[^;]*\\binto\\b[^;]*\\bfrom\\s+([\\w.\"]+)[^;]*;.{0,400}?\\bupdate\\s+\\1\\b",
          Pattern.DOTALL);

  private Scans() {}

  /// An index on (b) beside one on (a, b), where a has few values. Needs statistics.
  static Stream<Spot> skipped(Subject subject) {
    var found = new ArrayList<Spot>();
    for (Table table : subject.tables()) {
      List<Keys> all = subject.keys(table.name());
      for (Keys it : all) {
        if (it.index() != null && !it.unique() && it.predicate() == null && plain(it)) {
          all.stream()
              .filter(other -> serves(subject, other, it))
              .findFirst()
              .ifPresent(other -> found.add(skip(it, other)));
        }
      }
    }
    return found.stream();
  }

  private static boolean plain(Keys it) {
    return it.method().equals("btree")
        && it.valid()
        && it.columns().size() == it.elements().size()
        && it.include().isEmpty();
  }

  private static boolean serves(Subject subject, Keys other, Keys it) {
    if (!plain(other)
        || other.predicate() != null
        || other.columns().size() <= it.columns().size()
        || !other.elements().subList(1, other.elements().size()).equals(it.elements())) {
      return false;
    }
    Known.Values first = subject.known().values(it.table(), other.columns().getFirst());
    Known.Relation table = subject.known().relation(it.table());
    return first != null
        && table != null
        && table.rows() >= MANY_ROWS
        && first.distinct() <= FEW_VALUES;
  }

  private static Spot skip(Keys it, Keys other) {
    return Spot.of(
            it.object(),
            it.name() + " is the rest of " + other.name() + ", whose first column has few values",
            "drop index " + it.name().sql())
        .decide("with pgwright optimize that plans without it are as fast");
  }

  /// SELECT … INTO … FROM t; UPDATE t: one UPDATE … RETURNING OLD.…, NEW.… does both.
  static Stream<Spot> lookups(Subject subject) {
    return subject
        .schema()
        .all(Routine.class)
        .filter(it -> it.definition().contains("LANGUAGE plpgsql"))
        .filter(it -> LOOKUP.matcher(it.definition().toLowerCase(Locale.ROOT)).find())
        .map(
            it ->
                Spot.of(
                        it.id(),
                        it.name() + "(" + it.arguments() + ") reads a row, then updates it")
                    .decide("UPDATE … RETURNING OLD.column, NEW.column INTO …"));
  }

  static Stream<Spot> ginBuilds(Subject subject) {
    Server server = subject.known().server();
    if (server == null || !server.setting("max_parallel_maintenance_workers").equals("0")) {
      return Stream.empty();
    }
    return subject
        .keys()
        .filter(it -> it.method().equals("gin"))
        .filter(
            it -> {
              Known.Relation index = subject.known().relation(it.name());
              return index != null && index.bytes() >= LARGE_BYTES;
            })
        .map(
            it ->
                Spot.of(it.object(), it.name() + " is a GIN index that one process builds")
                    .decide("max_parallel_maintenance_workers = 2 and more; no restart"));
  }

  static Stream<Spot> io(Subject subject) {
    Server server = subject.known().server();
    return server != null && server.setting("io_method").equals("sync")
        ? Stream.of(
            Spot.of(null, "io_method is sync: reads do not overlap")
                .decide(
                    "io_method = worker, or io_uring where the kernel has it; a restart; measure"
                        + " with EXPLAIN (ANALYZE, BUFFERS) of a cold scan"))
        : Stream.empty();
  }
}
