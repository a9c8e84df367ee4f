package dev.pgwright.twin.snapshot;

import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.twin.IndexStatistics;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The first pages of B-trees and GIN indexes, where the role may read pages: by `pageinspect`,
/// else from the file, which a page that was never written to it has no content in.
///
/// @param levels of the roots of B-trees
/// @param counters of GIN indexes
record FirstPages(
    Map<QualifiedName, Integer> levels, Map<QualifiedName, IndexStatistics.Gin> counters) {

  private static final int PAGE_HEADER = 24;
  private static final int BTREE_MAGIC = 0x053162;
  private static final int GIN_VERSION = 2;

  private static final String INSPECTOR =
      """
      select n.nspname from pg_catalog.pg_extension e
      join pg_catalog.pg_namespace n on n.oid = e.extnamespace
      where e.extname = 'pageinspect'
        and pg_catalog.current_setting('is_superuser') = 'on'
      """;

  private static final String MAY_READ_FILES =
      """
      select pg_catalog.has_function_privilege(
        'pg_catalog.pg_read_binary_file(text,bigint,bigint)', 'execute')
      """;

  private static final String PAGES =
      """
      select n.nspname, c.relname, m.amname, %s
      from pg_catalog.pg_class c
      join pg_catalog.pg_namespace n on n.oid = c.relnamespace
      join pg_catalog.pg_am m on m.oid = c.relam and m.amname in ('btree', 'gin')
      where c.relkind = 'i' and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
      """;

  private static final String FROM_FILE =
      "pg_catalog.pg_read_binary_file(pg_catalog.pg_relation_filepath(c.oid), 0, 8192)";

  private static final String INSPECTED =
      "%s.get_raw_page(pg_catalog.format('%I.%I', n.nspname, c.relname), 0)";

  static FirstPages read(Session session) throws SQLException {
    var pages = new FirstPages(new LinkedHashMap<>(), new LinkedHashMap<>());
    Optional<String> way = way(session);
    if (way.isPresent()) {
      String query = PAGES.replace("%s", way.get());
      var _ =
          session.attempt(
              () -> {
                session.each(
                    query,
                    row ->
                        pages.add(
                            QualifiedName.of(row.getString(1), row.getString(2)),
                            row.getString(3),
                            row.getBytes(4)));
                return true;
              });
    }
    return pages;
  }

  private static Optional<String> way(Session session) throws SQLException {
    String schema = session.one(INSPECTOR);
    if (schema != null) {
      return Optional.of(INSPECTED.replace("%s", new Name(schema).sql()));
    }
    return "t".equals(session.one(MAY_READ_FILES)) ? Optional.of(FROM_FILE) : Optional.empty();
  }

  private void add(QualifiedName index, String method, byte @Nullable [] page) {
    if (page == null || page.length < 100) {
      return;
    }
    ByteBuffer bytes = ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN);
    if (method.equals("btree") && bytes.getInt(PAGE_HEADER) == BTREE_MAGIC) {
      levels.put(index, bytes.getInt(PAGE_HEADER + 20));
    }
    if (method.equals("gin") && bytes.getInt(PAGE_HEADER + 48) == GIN_VERSION) {
      counters.put(
          index,
          new IndexStatistics.Gin(
              bytes.getInt(PAGE_HEADER + 12),
              bytes.getInt(PAGE_HEADER + 24),
              bytes.getInt(PAGE_HEADER + 28),
              bytes.getInt(PAGE_HEADER + 32),
              bytes.getLong(PAGE_HEADER + 40)));
    }
  }
}
