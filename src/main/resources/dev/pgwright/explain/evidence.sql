with wanted as (
  select c.oid, 1 as place
  from pg_catalog.pg_class c
  join pg_catalog.pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'm') and n.nspname <> 'information_schema'
    and n.nspname !~ '^pg_(catalog|toast)' and c.relname = any (${tables}::text[])
), around as (
  select oid, place from wanted
  union
  select i.inhparent, 2 from pg_catalog.pg_inherits i where i.inhrelid in (select oid from wanted)
  union
  select k.conrelid, 3 from pg_catalog.pg_constraint k
  where k.contype = 'f' and k.confrelid in (select oid from wanted)
), tables as (
  select oid, min(place) as place from around group by oid
)
select pg_catalog.json_build_object(
  'tables', (
    select pg_catalog.json_agg(pg_catalog.json_build_object(
      'schema', n.nspname,
      'name', c.relname,
      'bytes', case when c.relkind in ('r', 'm') then pg_catalog.pg_relation_size(c.oid) else 0 end,
      'tuples', c.reltuples,
      -- An ANALYZE right behind the INSERT that filled the table is counted before it.
      'modified', case when c.relkind = 'p'
          or (pg_catalog.pg_stat_get_tuples_updated(c.oid) = 0
            and pg_catalog.pg_stat_get_tuples_deleted(c.oid) = 0
            and c.relpages = pg_catalog.pg_relation_size(c.oid)
              / pg_catalog.current_setting('block_size')::integer)
        then 0 else pg_catalog.pg_stat_get_mod_since_analyze(c.oid) end,
      'row_security', c.relrowsecurity,
      'partition_key', pg_catalog.pg_get_partkeydef(c.oid),
      'partition_of', (
        select pg_catalog.json_build_array(pn.nspname, p.relname)
        from pg_catalog.pg_inherits i
        join pg_catalog.pg_class p on p.oid = i.inhparent
        join pg_catalog.pg_namespace pn on pn.oid = p.relnamespace
        where i.inhrelid = c.oid and c.relispartition),
      'columns', (
        select pg_catalog.json_agg(pg_catalog.json_build_object(
          'name', a.attname,
          'type', pg_catalog.format_type(a.atttypid, a.atttypmod),
          'target', coalesce(a.attstattarget, -1),
          'distinct', s.n_distinct,
          'nulls', s.null_frac,
          'correlation', s.correlation,
          'width', s.avg_width,
          'common', pg_catalog.array_to_json(s.most_common_vals),
          'frequencies', pg_catalog.array_to_json(s.most_common_freqs)) order by a.attnum)
        from pg_catalog.pg_attribute a
        left join pg_catalog.pg_stats s on s.schemaname = n.nspname and s.tablename = c.relname
          and s.attname = a.attname and s.inherited = (c.relkind = 'p')
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped),
      'indexes', (
        select pg_catalog.json_agg(pg_catalog.json_build_object(
          'name', ic.relname,
          'method', m.amname,
          'predicate', pg_catalog.pg_get_expr(i.indpred, i.indrelid),
          'keys', (
            select pg_catalog.json_agg(coalesce(a.attname,
              pg_catalog.pg_get_indexdef(i.indexrelid, k.place::integer, true)) order by k.place)
            from pg_catalog.unnest(i.indkey::int2[]) with ordinality as k(number, place)
            left join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
              and k.number > 0
            where k.place <= i.indnkeyatts),
          'classes', (
            select pg_catalog.json_agg(o.opcname order by k.place)
            from pg_catalog.unnest(i.indclass::oid[]) with ordinality as k(class, place)
            join pg_catalog.pg_opclass o on o.oid = k.class)) order by ic.relname)
        from pg_catalog.pg_index i
        join pg_catalog.pg_class ic on ic.oid = i.indexrelid
        join pg_catalog.pg_am m on m.oid = ic.relam
        where i.indrelid = c.oid and i.indisvalid and i.indisready),
      'statistics', (
        select pg_catalog.json_agg(pg_catalog.json_build_object(
          'name', e.stxname,
          'on', (
            select pg_catalog.json_agg(x.name order by x.place) from (
              select a.attname::text as name, k.place
              from pg_catalog.unnest(e.stxkeys::int2[]) with ordinality as k(number, place)
              join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
              union all
              select y.expression, 1000 + y.place
              from pg_catalog.unnest(pg_catalog.pg_get_statisticsobjdef_expressions(e.oid))
                with ordinality as y(expression, place)) as x)))
        from pg_catalog.pg_statistic_ext e where e.stxrelid = c.oid),
      'foreign_keys', (
        select pg_catalog.json_agg(pg_catalog.json_build_object(
          'name', k.conname,
          'columns', (
            select pg_catalog.json_agg(a.attname order by x.place)
            from pg_catalog.unnest(k.conkey) with ordinality as x(number, place)
            join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum = x.number),
          'to', pg_catalog.json_build_array(tn.nspname, t.relname),
          'indexed', exists (
            select from pg_catalog.pg_index i
            where i.indrelid = c.oid and i.indisvalid and i.indpred is null
              and (i.indkey::int2[])[0:pg_catalog.cardinality(k.conkey) - 1] @> k.conkey))
          order by k.conname)
        from pg_catalog.pg_constraint k
        join pg_catalog.pg_class t on t.oid = k.confrelid
        join pg_catalog.pg_namespace tn on tn.oid = t.relnamespace
        where k.conrelid = c.oid and k.contype = 'f' and k.conparentid = 0)
      ) order by w.place, pg_catalog.pg_table_is_visible(c.oid) desc, n.nspname, c.relname)
    from tables w
    join pg_catalog.pg_class c on c.oid = w.oid
    join pg_catalog.pg_namespace n on n.oid = c.relnamespace),
  'routines', (
    select pg_catalog.json_agg(pg_catalog.json_build_object(
      'schema', n.nspname,
      'name', p.proname,
      'volatility', p.provolatile,
      'parallel', p.proparallel) order by n.nspname, p.proname, p.oid)
    from pg_catalog.pg_proc p
    join pg_catalog.pg_namespace n on n.oid = p.pronamespace
    where p.prokind = 'f' and n.nspname <> 'information_schema' and n.nspname <> 'pg_catalog'
      and p.proname = any (${routines}::text[])),
  'settings', (
    select pg_catalog.json_object_agg(name, pg_catalog.current_setting(name))
    from pg_catalog.unnest(array['random_page_cost', 'seq_page_cost', 'effective_cache_size',
      'work_mem', 'hash_mem_multiplier', 'max_parallel_workers_per_gather', 'jit',
      'plan_cache_mode', 'track_io_timing', 'enable_incremental_sort',
      'enable_memoize']) as wanted(name))
)::text as evidence
