package dev.pgwright.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What else is to be done, or to be known, beside the migration.
record Recommendations(
    SearchTable table, SearchWish wish, Shape shape, List<SearchPlan.NewIndex> indexes) {

  /// Above so many rows an OR of common words has more matches than can be ranked at once.
  private static final double MANY = 300_000;

  private static final long PARALLEL = 8L << 20;

  List<String> all() {
    var all = new ArrayList<String>();
    if (wish.ranked()) {
      all.add(
          "measure with pgwright search tune which way of combining and ranking words finds what"
              + " people look for");
    }
    if (!indexes.isEmpty() && table.bytes() >= PARALLEL) {
      all.add(
          "build with SET maintenance_work_mem = '1GB'"
              + (table.major() >= 18
                  ? " and SET max_parallel_maintenance_workers = 4: PostgreSQL 18 builds GIN in"
                      + " parallel"
                  : ": a GIN index is built much faster with more of it"));
    }
    if (shape == Shape.TRIGGER && table.rows() > 1_000_000) {
      all.add("VACUUM between runs of the backfill: every row is written once more");
    }
    if (wish.writesPerSecond() != null && wish.writesPerSecond() >= 100 && !indexes.isEmpty()) {
      all.add(
          "after a bulk load: SELECT gin_clean_pending_list('" + indexes.getFirst().name() + "')");
    }
    if (wish.ranked() && table.rows() > MANY) {
      all.add(better());
    }
    if (table.major() < 18) {
      all.add(
          "after pg_upgrade to 18 reindex full-text and trigram indexes, unless the cluster's"
              + " collation provider is libc");
    }
    return all;
  }

  /// Extensions that rank in the index, where the server has them.
  private String better() {
    var found = new ArrayList<String>();
    for (String name : List.of("rum", "pg_textsearch", "pg_search", "vchord_bm25")) {
      if (table.has(name)) {
        found.add(name);
      }
    }
    String why =
        String.format(
            Locale.ROOT,
            "with %,.0f rows a query that combines words with OR ranks some %,.0f matches, since GIN"
                + " does not return them by rank: ",
            table.rows(),
            table.rows() * 0.1);
    if (!found.isEmpty()) {
      return why + "the server has " + String.join(", ", found) + ", which do";
    }
    return why
        + (table.extensionsKnown()
            ? "leave out frequent words (search tune measures it); of the extensions that do (rum,"
                + " pg_textsearch, pg_search, vchord_bm25) the server has none"
            : "ask whether the server has rum, pg_textsearch, pg_search or vchord_bm25, which do");
  }
}
