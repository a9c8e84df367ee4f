package dev.pgwright.vector.live;

import dev.pgwright.model.Literal;
import dev.pgwright.query.Answer;
import dev.pgwright.vector.Found;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How large a table is and how it changes, by the server's counters; no row is read.
///
/// @param rows an estimate
/// @param counted whether it rests on an ANALYZE or VACUUM; else on the bytes of a row
/// @param insertsPerDay since the counters began; 0 where they have not run for an hour
/// @param changesPerDay updates and deletes
/// @param deadShare of the rows that a scan meets, 0 to 1
public record TableState(
    long rows, boolean counted, double insertsPerDay, double changesPerDay, double deadShare) {

  /// Most rows that fit on a page.
  private static final int DENSEST = 291;

  private static final int PAGE = 8_192;

  private static final String QUERY =
      """
      with recursive %r
      select sum(greatest(c.reltuples, 0))::bigint, sum(c.relpages), max(c.relkind::text),
        sum(coalesce(s.n_tup_ins, 0)), sum(coalesce(s.n_tup_upd + s.n_tup_del, 0)),
        sum(coalesce(s.n_dead_tup, 0)), sum(coalesce(s.n_live_tup, 0)),
        max(coalesce(extract(epoch from pg_catalog.now() - coalesce(d.stats_reset,
          pg_catalog.pg_postmaster_start_time())), 0))::bigint
      from tree c
        left join pg_catalog.pg_stat_user_tables s on s.relid = c.oid
        left join pg_catalog.pg_stat_database d on d.datname = pg_catalog.current_database()
      where c.relkind <> 'p'
      """;

  /// Reads the counters.
  public static TableState read(RowStream database, Found found) {
    Answer answer =
        database.read(
            QUERY.replace("%r", ColumnReader.TREE).replace("%t", new Literal(found.table()).sql()));
    List<@Nullable String> row = answer.rows().getFirst();
    long tuples = number(row, 0);
    long pages = number(row, 1);
    long now = found.mainBytes() / PAGE;
    boolean counted = tuples > 0 && pages > 0;
    double rows =
        counted
            ? Math.min((double) tuples / pages, DENSEST) * now
            : (double) (found.mainBytes() + found.toastBytes())
                / (found.column().valueBytes() + found.column().rowBytes() + 60);
    double days = number(row, 7) / 86_400.0;
    boolean known = days > 1.0 / 24;
    double dead = number(row, 5);
    return new TableState(
        Math.round(rows),
        counted,
        known ? number(row, 3) / days : 0,
        known ? number(row, 4) / days : 0,
        dead / Math.max(1, dead + number(row, 6)));
  }

  private static long number(List<@Nullable String> row, int at) {
    String text = row.get(at);
    return text == null ? 0 : Long.parseLong(text);
  }
}
