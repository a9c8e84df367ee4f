package dev.pgwright.source.counters;

/// The queries of [CountersReader]: catalogs and counters only, and nothing that a user named.
final class CounterQueries {

  private CounterQueries() {}

  private static final String OURS = " n.nspname <> 'information_schema' and n.nspname !~ '^pg_' ";

  static final String BYTES_NOW = "pg_catalog.pg_relation_size(c.oid)";

  static final String BYTES_RECORDED = "c.relpages::bigint * 8192";

  /// @param bytes how the size of a relation `c` is known
  static String tables(String bytes) {
    return """
        select n.nspname, c.relname,
          case when c.relkind in ('r', 'm') then %s else 0 end, c.relkind, c.relpages, c.reltuples,
          coalesce(s.seq_scan, 0),
          coalesce(s.n_tup_ins + s.n_tup_upd + s.n_tup_del, 0),
          coalesce(s.n_mod_since_analyze, 0), coalesce(s.n_dead_tup, 0),
          case when c.relfrozenxid::text <> '0' then pg_catalog.age(c.relfrozenxid) else 0 end,
          coalesce(s.last_analyze, s.last_autoanalyze) is not null,
          coalesce(s.last_vacuum, s.last_autovacuum) is not null, coalesce(s.seq_tup_read, 0)
        from pg_catalog.pg_class c
        join pg_catalog.pg_namespace n on n.oid = c.relnamespace
        left join pg_catalog.pg_stat_all_tables s on s.relid = c.oid
        where c.relkind in ('r', 'm', 'p', 'f') and c.relpersistence <> 't' and"""
            .replace("%s", bytes)
        + OURS;
  }

  /// @param bytes how the size of a relation `c` is known
  static String indexes(String bytes) {
    return """
        select n.nspname, c.relname, case when c.relkind = 'i' then %s else 0 end, c.reltuples,
          case when c.relkind = 'i' then coalesce(s.idx_scan, 0) else (
            select coalesce(sum(p.idx_scan), 0)
            from pg_catalog.pg_partition_tree(c.oid) t
            join pg_catalog.pg_stat_all_indexes p on p.indexrelid = t.relid) end
        from pg_catalog.pg_class c
        join pg_catalog.pg_namespace n on n.oid = c.relnamespace
        left join pg_catalog.pg_stat_all_indexes s on s.indexrelid = c.oid
        where c.relkind in ('i', 'I') and c.relpersistence <> 't' and"""
            .replace("%s", bytes)
        + OURS;
  }

  /// Columns whose statistics the role may see.
  static final String COLUMNS =
      """
      select s.schemaname, s.tablename, s.attname, s.null_frac, s.n_distinct, s.avg_width,
        s.correlation, s.inherited
      from pg_catalog.pg_stats s
      where s.schemaname <> 'information_schema' and s.schemaname !~ '^pg_'
      """;

  static final String SEQUENCES =
      """
      select schemaname, sequencename, last_value from pg_catalog.pg_sequences
      where last_value is not null
      """;

  static final String SETTINGS =
      """
      select name, setting from pg_catalog.pg_settings where name in (
        'autovacuum', 'track_counts', 'fsync', 'full_page_writes', 'max_connections',
        'autovacuum_freeze_max_age', 'autovacuum_multixact_freeze_max_age', 'io_method',
        'io_workers', 'effective_io_concurrency', 'max_parallel_maintenance_workers',
        'max_prepared_transactions', 'default_toast_compression', 'data_checksums',
        'max_slot_wal_keep_size', 'idle_in_transaction_session_timeout', 'shared_preload_libraries',
        'password_encryption', 'autovacuum_vacuum_threshold', 'autovacuum_vacuum_scale_factor',
        'autovacuum_analyze_threshold', 'autovacuum_analyze_scale_factor', 'synchronous_commit')
      """;

  static final String DATABASE =
      """
      select pg_catalog.age(d.datfrozenxid), pg_catalog.mxid_age(d.datminmxid),
        extract(epoch from pg_catalog.now() - s.stats_reset)::float8 / 86400, s.blks_hit,
        s.blks_read, coalesce(s.checksum_failures, 0),
        (select pg_catalog.count(*) from pg_catalog.pg_stat_activity a
          where a.backend_type = 'client backend'),
        (select pg_catalog.count(*) from pg_catalog.pg_stat_activity a
          where a.wait_event_type = 'Lock')
      from pg_catalog.pg_database d
      join pg_catalog.pg_stat_database s on s.datid = d.oid
      where d.datname = pg_catalog.current_database()
      """;

  static final String SESSIONS =
      """
      select pid, coalesce(state, 'unknown'),
        extract(epoch from pg_catalog.now() - xact_start)::float8 / 60,
        coalesce(application_name, '')
      from pg_catalog.pg_stat_activity
      where backend_type = 'client backend' and pid <> pg_catalog.pg_backend_pid()
        and xact_start < pg_catalog.now() - interval '5 minutes'
      order by xact_start, pid
      """;

  static final String PREPARED =
      """
      select gid, extract(epoch from pg_catalog.now() - prepared)::float8 / 60
      from pg_catalog.pg_prepared_xacts
      where database = pg_catalog.current_database()
        and prepared < pg_catalog.now() - interval '5 minutes'
      order by prepared, gid
      """;

  private static final String POSITION =
      """
      case when pg_catalog.pg_is_in_recovery() then pg_catalog.pg_last_wal_replay_lsn()
        else pg_catalog.pg_current_wal_lsn() end
      """;

  static final String SLOTS =
      """
      select slot_name, coalesce(pg_catalog.pg_wal_lsn_diff(%s, restart_lsn), 0)::bigint, wal_status
      from pg_catalog.pg_replication_slots
      where not active and not temporary
      order by slot_name
      """
          .replace("%s", POSITION);

  static final String REPLICAS =
      """
      select coalesce(nullif(application_name, ''), client_addr::text, 'a replica'),
        coalesce(pg_catalog.pg_wal_lsn_diff(%s, replay_lsn), 0)::bigint
      from pg_catalog.pg_stat_replication
      order by 1
      """
          .replace("%s", POSITION);

  static final String OUTDATED =
      """
      select name, installed_version, default_version from pg_catalog.pg_available_extensions
      where installed_version is not null and default_version is not null
        and installed_version <> default_version
      order by name
      """;
}
