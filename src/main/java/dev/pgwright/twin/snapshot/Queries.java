package dev.pgwright.twin.snapshot;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The queries of [StatisticsReader]: catalogs and statistics only.
final class Queries {

  private Queries() {}

  /// Output that does not depend on the session, and one that reads the same everywhere.
  static final String SESSION =
      """
      select pg_catalog.set_config('search_path', 'pg_catalog', true),
        pg_catalog.set_config('datestyle', 'ISO, YMD', true),
        pg_catalog.set_config('intervalstyle', 'postgres', true),
        pg_catalog.set_config('timezone', 'UTC', true),
        pg_catalog.set_config('extra_float_digits', '1', true),
        pg_catalog.set_config('bytea_output', 'hex', true)
      """;

  private static final String OURS = " n.nspname <> 'information_schema' and n.nspname !~ '^pg_' ";

  static final String LOCALE =
      """
      select pg_catalog.pg_encoding_to_char(encoding), d->>'datcollate', d->>'datctype',
        coalesce(d->>'datlocprovider', 'c'), coalesce(d->>'datlocale', d->>'daticulocale'),
        d->>'daticurules', current_setting('block_size')
      from pg_catalog.pg_database, pg_catalog.to_jsonb(pg_database) d
      where datname = pg_catalog.current_database()
      """;

  /// What plans depend on, in the units of `pg_settings`.
  static final String SETTINGS =
      """
      select name, setting from pg_catalog.pg_settings
      where (name ~ '^enable_' or name ~ '_cost$' or name ~ '^geqo' or name in (
        'min_parallel_table_scan_size', 'min_parallel_index_scan_size', 'effective_cache_size',
        'constraint_exclusion', 'cursor_tuple_fraction', 'from_collapse_limit',
        'join_collapse_limit', 'plan_cache_mode', 'recursive_worktable_factor',
        'force_parallel_mode', 'debug_parallel_query', 'work_mem', 'hash_mem_multiplier',
        'max_parallel_workers_per_gather', 'max_parallel_workers', 'effective_io_concurrency',
        'parallel_leader_participation', 'search_path', 'transform_null_equals',
        'default_text_search_config', 'default_statistics_target'))
        and name !~ '^(jit|vacuum|autovacuum)'
      order by name collate "C"
      """;

  static final String TABLESPACES =
      """
      select spcname, spcoptions from pg_catalog.pg_tablespace
      where spcname <> 'pg_global' and (spcname <> 'pg_default' or spcoptions is not null)
      order by spcname collate "C"
      """;

  /// @param pages how the pages of a relation `c` are known
  static String tables(String pages) {
    return """
        select n.nspname, c.relname, c.relkind::text,
          case when c.relkind in ('r', 'm') then %s else 0 end,
          c.relpages, c.reltuples, c.relallvisible, coalesce(s.seq_scan, 0),
          coalesce(s.n_tup_ins, 0), coalesce(s.n_tup_upd, 0), coalesce(s.n_tup_hot_upd, 0),
          coalesce(s.n_tup_del, 0), coalesce(s.n_mod_since_analyze, 0)
        from pg_catalog.pg_class c
        join pg_catalog.pg_namespace n on n.oid = c.relnamespace
        left join pg_catalog.pg_stat_all_tables s on s.relid = c.oid
        where c.relkind in ('r', 'm', 'p', 'f') and"""
            .replace("%s", pages)
        + OURS
        + "order by c.oid";
  }

  /// @param pages how the pages of a relation `c` are known
  static String indexes(String pages) {
    return """
        select n.nspname, c.relname, t.relname, m.amname,
          case when c.relkind = 'i' then %s else 0 end, c.relpages, c.reltuples,
          coalesce(s.idx_scan, 0)
        from pg_catalog.pg_index i
        join pg_catalog.pg_class c on c.oid = i.indexrelid
        join pg_catalog.pg_class t on t.oid = i.indrelid
        join pg_catalog.pg_am m on m.oid = c.relam
        join pg_catalog.pg_namespace n on n.oid = c.relnamespace
        left join pg_catalog.pg_stat_all_indexes s on s.indexrelid = c.oid
        where"""
            .replace("%s", pages)
        + OURS
        + "order by c.oid";
  }

  static final String PAGES_NOW =
      "(pg_catalog.pg_relation_size(c.oid) / pg_catalog.current_setting('block_size')::bigint)";

  static final String PAGES_RECORDED = "c.relpages";

  /// @param ranges three columns: lengths, share of empty ones, bounds
  /// @param more where these come from
  static String columns(String ranges, String more) {
    return """
        select n.nspname, c.relname, s.attname, a.attnum, s.inherited, s.null_frac, s.avg_width,
          s.n_distinct, s.most_common_vals::text::text[], s.most_common_freqs::text[],
          s.histogram_bounds::text::text[], s.correlation, s.most_common_elems::text::text[],
          s.most_common_elem_freqs::text[], s.elem_count_histogram::text[], %s
        from pg_catalog.pg_stats s
        join pg_catalog.pg_namespace n on n.nspname = s.schemaname
        join pg_catalog.pg_class c on c.relnamespace = n.oid and c.relname = s.tablename
        join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attname = s.attname
        %m
        where"""
            .replace("%s", ranges)
            .replace("%m", more)
        + OURS
        + "order by c.oid, a.attnum, s.inherited";
  }

  static final String RANGES =
      "s.range_length_histogram::text::text[], s.range_empty_frac,"
          + " s.range_bounds_histogram::text::text[]";

  static final String NO_RANGES = "null::text[], null::real, null::text[]";

  /// Before 17 the view does not tell of ranges; the table does, to those who may read it.
  static String rangesOfOld() {
    return slots("case when t.stakind% = 6 then t.stavalues%::text::text[] end")
        + ", "
        + slots("case when t.stakind% = 6 then t.stanumbers%[1] end")
        + ", "
        + slots("case when t.stakind% = 7 then t.stavalues%::text::text[] end");
  }

  private static String slots(String form) {
    return IntStream.rangeClosed(1, 5)
        .mapToObj(it -> form.replace("%", "" + it))
        .collect(Collectors.joining(", ", "coalesce(", ")"));
  }

  static final String OLD_RANGES_FROM =
      "left join pg_catalog.pg_statistic t on t.starelid = c.oid and t.staattnum = a.attnum"
          + " and t.stainherit = s.inherited";

  static final String MAY_READ_STATISTICS =
      "select pg_catalog.has_table_privilege('pg_catalog.pg_statistic', 'select')";

  /// Tables with rows of which no statistics can be seen.
  static final String UNSEEN =
      """
      select n.nspname, c.relname,
        pg_catalog.has_table_privilege(c.oid, 'select') and not
          pg_catalog.row_security_active(c.oid)
      from pg_catalog.pg_class c
      join pg_catalog.pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'm') and c.relpages > 0 and"""
          + OURS
          + """
            and not exists (select from pg_catalog.pg_stats s
              where s.schemaname = n.nspname and s.tablename = c.relname)
          order by c.oid
          """;

  /// Statistics objects of which nothing can be seen; only owners of the table see them.
  static final String UNSEEN_EXTENDED =
      """
      select n.nspname, s.stxname
      from pg_catalog.pg_statistic_ext s
      join pg_catalog.pg_namespace n on n.oid = s.stxnamespace
      where not exists (select from pg_catalog.pg_stats_ext v
        where v.statistics_schemaname = n.nspname and v.statistics_name = s.stxname)
      order by s.oid
      """;

  /// Indexes over expressions of which nothing can be seen; only owners see them.
  static final String UNSEEN_EXPRESSIONS =
      """
      select n.nspname, c.relname
      from pg_catalog.pg_index i
      join pg_catalog.pg_class c on c.oid = i.indexrelid and c.relkind = 'i' and c.relpages > 1
      join pg_catalog.pg_namespace n on n.oid = c.relnamespace
      where i.indexprs is not null and"""
          + OURS
          + """
            and not exists (select from pg_catalog.pg_stats s
              where s.schemaname = n.nspname and s.tablename = c.relname)
          order by c.oid
          """;

  /// @param inherited whether rows of children are counted
  static String extended(String inherited) {
    return """
        select statistics_schemaname, statistics_name, schemaname, tablename, %s, attnames, exprs,
          (select pg_catalog.array_agg(a.attnum::text order by a.attnum)
            from pg_catalog.pg_attribute a
            where a.attrelid = pg_catalog.format('%I.%I', schemaname, tablename)::regclass
              and a.attname = any (attnames)),
          pg_catalog.encode(pg_catalog.pg_ndistinct_send(n_distinct), 'hex'),
          pg_catalog.encode(pg_catalog.pg_dependencies_send(dependencies), 'hex'),
          most_common_vals, most_common_val_nulls::text::bool[], most_common_freqs::text[],
          most_common_base_freqs::text[]
        from pg_catalog.pg_stats_ext
        where schemaname <> 'information_schema' and schemaname !~ '^pg_'
        order by statistics_schemaname collate "C", statistics_name collate "C", 5
        """
        .replace("%s", inherited);
  }

  /// @param inherited whether rows of children are counted
  static String expressions(String inherited) {
    return """
        select statistics_schemaname, statistics_name, expr, %s, null_frac, avg_width, n_distinct,
          most_common_vals::text::text[], most_common_freqs::text[], histogram_bounds::text::text[],
          correlation, most_common_elems::text::text[], most_common_elem_freqs::text[],
          elem_count_histogram::text[]
        from pg_catalog.pg_stats_ext_exprs
        where null_frac is not null
        """
        .replace("%s", inherited);
  }

  static final String WORKLOAD_SCHEMA =
      """
      select n.nspname from pg_catalog.pg_extension e
      join pg_catalog.pg_namespace n on n.oid = e.extnamespace
      where e.extname = 'pg_stat_statements'
      """;

  /// @param view its name as SQL
  static String workload(String view) {
    return """
        select query, sum(calls)::bigint, sum(total_exec_time)::float8, sum(rows)::bigint
        from %s
        where dbid = (select oid from pg_catalog.pg_database
            where datname = pg_catalog.current_database())
          and query ~* '^\\s*(--[^\\n]*\\n\\s*|/[*].*?[*]/\\s*)*(select|with|insert|update|delete|merge|values|table|[(])'
          and query !~* 'pg_catalog|pg_stat_|information_schema'
        group by query
        order by 3 desc, query collate "C"
        limit 5000
        """
        .replace("%s", view);
  }

  /// B-trees that can be asked: the table, the index, its keys as an ORDER BY, its condition, the
  /// leading key, whether the planner asks for its ends, the operators that find these.
  static final String BTREES =
      """
      select pg_catalog.format('%I.%I', n.nspname, t.relname), n.nspname, c.relname,
        (select pg_catalog.string_agg(
            k.key || ' using operator(' || k.operator || ')'
              || case when k.option & 2 = 2 then ' nulls first' else ' nulls last' end,
            ', ' order by k.place)
          from keys k where k.indexrelid = i.indexrelid),
        pg_catalog.pg_get_expr(i.indpred, i.indrelid),
        f.key, i.indpred is null, f.smaller, f.larger, t.oid, c.relpages
      from pg_catalog.pg_index i
      join pg_catalog.pg_class c on c.oid = i.indexrelid and c.relkind = 'i'
      join pg_catalog.pg_class t on t.oid = i.indrelid
      join pg_catalog.pg_am m on m.oid = c.relam and m.amname = 'btree'
      join pg_catalog.pg_namespace n on n.oid = t.relnamespace
      join keys f on f.indexrelid = i.indexrelid and f.place = 1
      where i.indisvalid and pg_catalog.has_table_privilege(t.oid, 'select') and"""
          + OURS
          + "order by c.oid";

  static final String KEYS =
      """
      with keys as (
        select i.indexrelid, p.place, i.indoption[p.place - 1] as option,
          '(' || pg_catalog.pg_get_indexdef(i.indexrelid, p.place, false) || ')'
            || coalesce(' collate ' || pg_catalog.quote_ident(ln.nspname) || '.'
              || pg_catalog.quote_ident(l.collname), '')
            as key,
          case when i.indoption[p.place - 1] & 1 = 1 then r.name else s.name end as operator,
          s.name as smaller, r.name as larger
        from pg_catalog.pg_index i
        cross join lateral pg_catalog.generate_series(1, i.indnkeyatts) as p (place)
        join pg_catalog.pg_opclass o on o.oid = i.indclass[p.place - 1]
        cross join lateral (
          select pg_catalog.format('%I.%s', on1.nspname, o1.oprname) as name
          from pg_catalog.pg_amop a1
          join pg_catalog.pg_operator o1 on o1.oid = a1.amopopr
          join pg_catalog.pg_namespace on1 on on1.oid = o1.oprnamespace
          where a1.amopfamily = o.opcfamily and a1.amoplefttype = o.opcintype
            and a1.amoprighttype = o.opcintype and a1.amopstrategy = 1 limit 1) s
        cross join lateral (
          select pg_catalog.format('%I.%s', on2.nspname, o2.oprname) as name
          from pg_catalog.pg_amop a2
          join pg_catalog.pg_operator o2 on o2.oid = a2.amopopr
          join pg_catalog.pg_namespace on2 on on2.oid = o2.oprnamespace
          where a2.amopfamily = o.opcfamily and a2.amoplefttype = o.opcintype
            and a2.amoprighttype = o.opcintype and a2.amopstrategy = 5 limit 1) r
        left join pg_catalog.pg_collation l on l.oid = i.indcollation[p.place - 1]
        left join pg_catalog.pg_namespace ln on ln.oid = l.collnamespace)
      """;
}
