package dev.pgwright.review.server;

import dev.pgwright.review.SchemaRule.Spot;
import dev.pgwright.review.Subject;
import dev.pgwright.source.counters.Server;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/// What goes on in a server now.
final class Activity {

  private static final double FULL = 0.8;
  private static final double HITS = 0.9;
  private static final long MANY_READS = 1_000_000;
  private static final long FAR_BEHIND = 256L << 20;

  private Activity() {}

  private static Stream<Spot> of(Subject subject, Function<Server, Stream<Spot>> finds) {
    Server server = subject.known().server();
    return server == null ? Stream.empty() : finds.apply(server);
  }

  static Stream<Spot> sessions(Subject subject) {
    return of(
        subject,
        server ->
            server.sessions().stream()
                .map(
                    it ->
                        Spot.of(
                                null,
                                String.format(
                                    Locale.ROOT,
                                    "session %d%s has a transaction open for %.0f minutes (%s)",
                                    it.pid(),
                                    it.application().isEmpty() ? "" : " of " + it.application(),
                                    it.minutes(),
                                    it.state()))
                            .decide(
                                "whether it is needed; idle_in_transaction_session_timeout ends"
                                    + " those that wait for their client")));
  }

  static Stream<Spot> prepared(Subject subject) {
    return of(
        subject,
        server ->
            server.prepared().stream()
                .map(
                    it ->
                        Spot.of(
                                null,
                                String.format(
                                    Locale.ROOT,
                                    "the prepared transaction %s is open for %.0f minutes",
                                    it.name(),
                                    it.minutes()))
                            .decide("COMMIT PREPARED or ROLLBACK PREPARED")));
  }

  static Stream<Spot> blocked(Subject subject) {
    return of(
        subject,
        server ->
            server.database().blocked() == 0
                ? Stream.empty()
                : Stream.of(
                    Spot.of(
                            null,
                            String.format(
                                Locale.ROOT,
                                "%d sessions wait for a lock",
                                server.database().blocked()))
                        .decide("by pg_blocking_pids who holds it")));
  }

  static Stream<Spot> connections(Subject subject) {
    return of(
        subject,
        server -> {
          String most = server.setting("max_connections");
          return most.isEmpty() || server.database().connections() < FULL * Double.parseDouble(most)
              ? Stream.empty()
              : Stream.of(
                  Spot.of(
                          null,
                          String.format(
                              Locale.ROOT,
                              "%d of %s connections are taken",
                              server.database().connections(),
                              most))
                      .decide("a pooler before a larger max_connections"));
        });
  }

  static Stream<Spot> slots(Subject subject) {
    return of(
        subject,
        server ->
            server.slots().stream()
                .map(
                    it ->
                        Spot.of(
                                null,
                                String.format(
                                    Locale.ROOT,
                                    "nobody uses the replication slot %s, which keeps %,d MB of WAL",
                                    it.name(),
                                    it.retainedBytes() >> 20))
                            .decide(
                                "whether its reader comes back; else pg_drop_replication_slot; and"
                                    + " max_slot_wal_keep_size as a bound")));
  }

  static Stream<Spot> replicas(Subject subject) {
    return of(
        subject,
        server ->
            server.replicas().stream()
                .filter(it -> it.lagBytes() > FAR_BEHIND)
                .map(
                    it ->
                        Spot.of(
                                null,
                                String.format(
                                    Locale.ROOT,
                                    "%s is %,d MB of WAL behind",
                                    it.name(),
                                    it.lagBytes() >> 20))
                            .decide(
                                "what holds it up: a long query there, its disk or the network")));
  }

  static Stream<Spot> checksums(Subject subject) {
    return of(
        subject,
        server ->
            server.database().checksumFailures() == 0
                ? Stream.empty()
                : Stream.of(
                    Spot.of(
                            null,
                            String.format(
                                Locale.ROOT,
                                "%d pages failed their checksum",
                                server.database().checksumFailures()))
                        .decide("a backup from before, and another disk")));
  }

  static Stream<Spot> unsafe(Subject subject) {
    return of(
        subject,
        server ->
            Stream.of("fsync", "full_page_writes")
                .filter(it -> server.setting(it).equals("off"))
                .map(
                    it ->
                        Spot.of(null, String.format(Locale.ROOT, "%s is off", it))
                            .decide(it + " = on; no restart")));
  }

  static Stream<Spot> cache(Subject subject) {
    return of(
        subject,
        server -> {
          double all = (double) server.database().hits() + server.database().reads();
          return server.database().reads() < MANY_READS || server.database().hits() > HITS * all
              ? Stream.empty()
              : Stream.of(
                  Spot.of(
                          null,
                          String.format(
                              Locale.ROOT,
                              "%.0f %% of the blocks that were read came from the cache",
                              100 * server.database().hits() / all))
                      .decide("which queries read them, then shared_buffers"));
        });
  }

  static Stream<Spot> extensions(Subject subject) {
    return of(
        subject,
        server ->
            server.outdated().stream()
                .map(
                    it ->
                        Spot.of(
                                null,
                                String.format(
                                    Locale.ROOT,
                                    "extension %s is %s, and the server has %s",
                                    it.name(),
                                    it.installed(),
                                    it.newest()))
                            .decide("ALTER EXTENSION … UPDATE, after its release notes")));
  }
}
