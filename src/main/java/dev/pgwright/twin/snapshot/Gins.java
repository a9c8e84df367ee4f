package dev.pgwright.twin.snapshot;

import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.twin.IndexStatistics;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/// The counters of GIN indexes, where `pageinspect` is there and the role may use it.
final class Gins {

  private static final String SCHEMA =
      """
      select n.nspname from pg_catalog.pg_extension e
      join pg_catalog.pg_namespace n on n.oid = e.extnamespace
      where e.extname = 'pageinspect'
        and pg_catalog.current_setting('is_superuser') = 'on'
      """;

  private static final String COUNTERS =
      """
      select n.nspname, c.relname, g.n_pending_pages, g.n_total_pages, g.n_entry_pages,
        g.n_data_pages, g.n_entries
      from pg_catalog.pg_class c
      join pg_catalog.pg_namespace n on n.oid = c.relnamespace
      join pg_catalog.pg_am m on m.oid = c.relam and m.amname = 'gin'
      cross join lateral %1$s.gin_metapage_info(
        %1$s.get_raw_page(pg_catalog.format('%%I.%%I', n.nspname, c.relname), 0)) g
      where c.relkind = 'i' and n.nspname !~ '^pg_'
      """;

  private Gins() {}

  static Map<QualifiedName, IndexStatistics.Gin> read(Session session) throws SQLException {
    var counters = new LinkedHashMap<QualifiedName, IndexStatistics.Gin>();
    String schema = session.one(SCHEMA);
    if (schema != null) {
      String query = COUNTERS.replace("%1$s", new Name(schema).sql()).replace("%%", "%");
      var _ =
          session.attempt(
              () -> {
                session.each(
                    query,
                    row ->
                        counters.put(
                            QualifiedName.of(row.getString(1), row.getString(2)), gin(row)));
                return true;
              });
    }
    return counters;
  }

  private static IndexStatistics.Gin gin(ResultSet row) throws SQLException {
    return new IndexStatistics.Gin(
        row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6), row.getLong(7));
  }
}
