package dev.pgwright.vector.live;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.model.Literal;
import dev.pgwright.query.Answer;
import dev.pgwright.vector.Found;
import dev.pgwright.vector.MemorySetting;
import dev.pgwright.vector.PgvectorVersion;
import dev.pgwright.vector.VectorColumn;
import dev.pgwright.vector.VectorIndex;
import dev.pgwright.vector.VectorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the catalogs and statistics of one column; no row of the table itself.
public final class ColumnReader {

  private static final String COLUMN =
      """
      with recursive %r
      select a.attrelid::regclass, pg_catalog.quote_ident(a.attname), t.typname, a.atttypmod,
        a.attstorage = 'p', c.relkind,
        coalesce((select case when max(l.reltuples) < 0 then -1
            else sum(greatest(l.reltuples, 0)) end from tree l where l.relkind <> 'p'), 0)::bigint,
        coalesce(s.null_frac, 0), coalesce(s.n_distinct, -1), coalesce(s.avg_width, 0),
        (select coalesce(sum(o.avg_width), 0) from pg_catalog.pg_stats o
          where o.schemaname = n.nspname and o.tablename = c.relname and o.attname <> a.attname
            and o.inherited = (c.relkind = 'p')),
        pg_catalog.current_setting('server_version_num')::integer / 10000,
        (select extversion from pg_catalog.pg_extension where extname = 'vector'),
        pg_catalog.current_setting('maintenance_work_mem'),
        pg_catalog.current_setting('max_parallel_maintenance_workers')::integer,
        pg_catalog.current_setting('min_parallel_table_scan_size'),
        (select split_part(o, '=', 2) from unnest(c.reloptions) o
          where o like 'parallel\\_workers=%'),
        coalesce((select sum(pg_catalog.pg_relation_size(l.oid)) from tree l
          where l.relkind <> 'p'), 0)::bigint,
        coalesce((select sum(pg_catalog.pg_relation_size(l.reltoastrelid)) from tree l
          where l.reltoastrelid <> 0), 0)::bigint,
        (select count(*) from tree l where l.relkind <> 'p' and c.relkind = 'p')
      from pg_catalog.pg_attribute a
        join pg_catalog.pg_class c on c.oid = a.attrelid
        join pg_catalog.pg_namespace n on n.oid = c.relnamespace
        join pg_catalog.pg_type t on t.oid = a.atttypid
        left join pg_catalog.pg_stats s on s.schemaname = n.nspname and s.tablename = c.relname
          and s.attname = a.attname and s.inherited = (c.relkind = 'p')
      where a.attrelid = %t::regclass and a.attnum > 0 and not a.attisdropped
        and (a.attname = %c
          or (%c = '' and t.typname in ('vector', 'halfvec', 'sparsevec')))
      order by a.attnum
      """;

  /// An index over the column, or over a cast of it to `halfvec`.
  private static final String INDEXES =
      """
      select i.indexrelid::regclass, i.indisvalid, m.amname, o.opcname,
        pg_catalog.array_to_string(c.reloptions, ','),
        (with recursive parts(oid) as (select i.indexrelid union all
            select h.inhrelid from pg_catalog.pg_inherits h join parts p on p.oid = h.inhparent)
          select sum(pg_catalog.pg_relation_size(p.oid)) from parts p)::bigint,
        i.indkey[0] = 0
      from pg_catalog.pg_index i
        join pg_catalog.pg_class c on c.oid = i.indexrelid
        join pg_catalog.pg_am m on m.oid = c.relam
        join pg_catalog.pg_opclass o on o.oid = i.indclass[0]
        join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum > 0
          and (a.attnum = i.indkey[0] or (i.indkey[0] = 0
            and pg_catalog.starts_with(pg_catalog.pg_get_indexdef(i.indexrelid, 1, true),
              '(' || pg_catalog.quote_ident(a.attname) || '::halfvec(')))
      where i.indrelid = %t::regclass and pg_catalog.quote_ident(a.attname) = %c
        and m.amname in ('hnsw', 'ivfflat') and i.indpred is null
      order by c.relname
      """;

  private static final Pattern OPTION = Pattern.compile("(m|ef_construction|lists)=(\\d{1,6})");

  private ColumnReader() {}

  /// A table, or all that is below a table with partitions, as `tree` of a `WITH RECURSIVE`; `%t`
  /// is its name as a literal.
  static final String TREE =
      """
      tree(oid, relkind, reltuples, relpages, reltoastrelid) as (
        select c.oid, c.relkind, c.reltuples, c.relpages, c.reltoastrelid
          from pg_catalog.pg_class c where c.oid = %t::regclass
        union all
        select c.oid, c.relkind, c.reltuples, c.relpages, c.reltoastrelid
          from tree t
            join pg_catalog.pg_inherits h on h.inhparent = t.oid and t.relkind = 'p'
            join pg_catalog.pg_class c on c.oid = h.inhrelid)
      """;

  /// Reads.
  ///
  /// @param read runs one statement through the guarded reader
  /// @param table with its schema where the search path does not lead to it
  /// @param column null for the only one of pgvector's types
  /// @throws PgwrightException INPUT where there is no such table or column, or where its type is
  ///   none that pgvector indexes; else as the reader
  public static Found read(Function<String, Answer> read, String table, @Nullable String column) {
    String wanted = new Literal(column == null ? "" : column).sql();
    String place = new Literal(table).sql();
    Answer answer =
        read.apply(COLUMN.replace("%r", TREE).replace("%t", place).replace("%c", wanted));
    if (answer.rows().size() != 1) {
      throw PgwrightException.of(
              Code.INPUT,
              column != null
                  ? table + " has no column " + column
                  : table + " has " + (answer.rows().isEmpty() ? "no" : "several") + " vectors")
          .hint("name one of its columns with --column");
    }
    var row = new Row(answer.rows().getFirst());
    return found(row, indexes(read, place, row.text(1)));
  }

  private static Found found(Row row, List<Found.Existing> indexes) {
    VectorType type = type(row.text(2), row.text(0) + "." + row.text(1));
    int modifier = (int) row.number(3);
    int width = (int) row.number(9);
    int nonZeros = type != VectorType.SPARSEVEC ? 0 : width > 24 ? (width - 16) / 8 : 100;
    var column =
        new VectorColumn(
            type,
            Math.max(0, modifier),
            nonZeros,
            (int) Math.min(row.number(10), 1_000_000),
            row.truth(4));
    double nulls = row.real(7);
    double rows = Math.max(1, row.number(6));
    double distinct = row.real(8);
    double share = (distinct < 0 ? -distinct : distinct / rows) / Math.max(1e-9, 1 - nulls);
    String version = row.orNull(12);
    String workers = row.orNull(16);
    return new Found(
        row.text(0),
        row.text(1),
        column,
        row.number(6) >= 0,
        Math.max(0, row.number(6)),
        nulls,
        Math.min(1, share),
        (int) row.number(11),
        version == null ? null : PgvectorVersion.parse(version),
        MemorySetting.bytes(row.text(13)),
        (int) row.number(14),
        MemorySetting.bytes(row.text(15)),
        workers == null ? null : Integer.valueOf(workers),
        row.number(17),
        row.number(18),
        (int) row.number(19),
        indexes);
  }

  private static VectorType type(String name, String column) {
    for (VectorType type : VectorType.values()) {
      if (type.label().equals(name)) {
        return type;
      }
    }
    throw PgwrightException.of(Code.INPUT, column + " is " + name + ", no type of pgvector")
        .hint("name a column of vector, halfvec, bit or sparsevec with --column");
  }

  private static List<Found.Existing> indexes(
      Function<String, Answer> read, String table, String column) {
    Answer answer =
        read.apply(INDEXES.replace("%t", table).replace("%c", new Literal(column).sql()));
    var found = new ArrayList<Found.Existing>();
    for (List<@Nullable String> each : answer.rows()) {
      var row = new Row(each);
      found.add(
          new Found.Existing(
              row.text(0),
              row.truth(1),
              options(row.text(2), row.orNull(4)),
              row.text(3),
              row.number(5),
              row.truth(6)));
    }
    return found;
  }

  private static VectorIndex options(String method, @Nullable String options) {
    int m = VectorIndex.Hnsw.DEFAULT.m();
    int ef = VectorIndex.Hnsw.DEFAULT.efConstruction();
    int lists = 100;
    Matcher matcher = OPTION.matcher(options == null ? "" : options);
    while (matcher.find()) {
      int value = Integer.parseInt(matcher.group(2));
      switch (matcher.group(1)) {
        case "m" -> m = value;
        case "lists" -> lists = value;
        default -> ef = value;
      }
    }
    return method.equals("hnsw") ? new VectorIndex.Hnsw(m, ef) : new VectorIndex.Ivfflat(lists);
  }

  /// The texts of one row.
  private record Row(List<@Nullable String> values) {

    String text(int at) {
      return Objects.requireNonNull(values.get(at));
    }

    @Nullable String orNull(int at) {
      return values.get(at);
    }

    long number(int at) {
      return Long.parseLong(text(at));
    }

    double real(int at) {
      return Double.parseDouble(text(at));
    }

    boolean truth(int at) {
      return text(at).startsWith("t");
    }
  }
}
