package dev.pgwright.source.live;

import java.util.LinkedHashMap;
import java.util.Map;

/// The queries of [LiveReader]; catalogs and statistics only, and nothing that a user named.
final class LiveQueries {

  private LiveQueries() {}

  private static final String TABLES =
      """
      from pg_catalog.pg_class c
      join pg_catalog.pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'm') and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
      """;

  /// Rows as the planner estimates them: those of a page by the statistics, times the pages now.
  static final String SIZES =
      """
      select t.nspname, t.relname,
        case
          when t.counted and t.relpages > 0
            then (t.reltuples / t.relpages * ceil(t.heap / 8192.0))::bigint
          when t.heap = 0 then 0
          else t.heap / 32
        end,
        t.heap = 0 or (t.counted and t.relpages > 0),
        pg_catalog.pg_table_size(t.oid), pg_catalog.pg_indexes_size(t.oid)
      from (
        select c.oid, n.nspname, c.relname, c.reltuples::float8 as reltuples, c.relpages,
          c.reltuples >= 0 as counted, pg_catalog.pg_relation_size(c.oid) as heap
      """
          + TABLES
          + "order by c.oid) t";

  /// The same without opening a table.
  static final String SIZES_BY_STATISTICS =
      """
      select n.nspname, c.relname, greatest(c.reltuples, 0)::bigint, c.reltuples >= 0,
        c.relpages::bigint * 8192,
        (select coalesce(sum(i.relpages::bigint), 0) * 8192 from pg_catalog.pg_index x
          join pg_catalog.pg_class i on i.oid = x.indexrelid where x.indrelid = c.oid)
      """
          + TABLES;

  /// Settings that clients do not bring along.
  static final String SETTINGS =
      """
      select name, setting || coalesce(unit, '') from pg_catalog.pg_settings
      where name in ('maintenance_work_mem', 'max_parallel_maintenance_workers', 'wal_level')
      """;

  static final String MAY_READ_FILES =
      """
      select pg_catalog.has_table_privilege('pg_catalog.pg_file_settings', 'select')
        and pg_catalog.has_function_privilege(
          'pg_catalog.pg_show_all_file_settings()', 'execute')
      """;

  private static final String NAMES =
      "('timezone', 'lock_timeout', 'statement_timeout', 'transaction_timeout',"
          + " 'idle_in_transaction_session_timeout', 'default_transaction_read_only')";

  /// What the configuration files say, the last word of several.
  static final String FILES =
      "select name, setting from pg_catalog.pg_file_settings where applied and lower(name) in "
          + NAMES
          + " order by seqno";

  /// What is said for the database, the role and both, the last to hold last.
  static final String ROLE_SETTINGS =
      """
      select c.setting
      from pg_catalog.pg_db_role_setting s
      cross join lateral unnest(s.setconfig) as c (setting)
      where s.setdatabase in
          (0, (select d.oid from pg_catalog.pg_database d
               where d.datname = pg_catalog.current_database()))
        and s.setrole in
          (0, (select r.oid from pg_catalog.pg_roles r where r.rolname = current_user))
        and lower(split_part(c.setting, '=', 1)) in
      """
          + NAMES
          + " order by s.setrole <> 0, s.setdatabase <> 0";

  /// Transactions of a minute and more, the longest first; those of other databases as far as a
  /// concurrent build does not care for them are left out.
  static final String OPEN =
      """
      select a.pid,
        'process ' || a.pid || ' (' || concat_ws(
          ', ', nullif(a.application_name, ''), a.usename, a.state) || ')',
        extract(epoch from now() - a.xact_start)::bigint,
        a.backend_xmin is not null or a.backend_xid is not null
      from pg_catalog.pg_stat_activity a
      where a.datname = pg_catalog.current_database() and a.pid <> pg_catalog.pg_backend_pid()
        and a.xact_start < now() - interval '1 minute'
      union all
      select 0, 'the prepared transaction ' || quote_literal(p.gid),
        extract(epoch from now() - p.prepared)::bigint, true
      from pg_catalog.pg_prepared_xacts p
      where p.database = pg_catalog.current_database()
      order by 3 desc
      """;

  /// Locks that other transactions of the database hold on its relations.
  static final String LOCKS =
      """
      select coalesce(l.pid, 0), n.nspname, c.relname, l.mode
      from pg_catalog.pg_locks l
      join pg_catalog.pg_class c on c.oid = l.relation
      join pg_catalog.pg_namespace n on n.oid = c.relnamespace
      where l.granted and l.locktype = 'relation' and n.nspname !~ '^pg_'
        and l.database = (select d.oid from pg_catalog.pg_database d
                          where d.datname = pg_catalog.current_database())
        and l.pid is distinct from pg_catalog.pg_backend_pid()
      """;

  /// What holds where no file, database or role says anything.
  static Map<String, String> defaults() {
    var defaults = new LinkedHashMap<String, String>();
    defaults.put("timezone", "GMT");
    return defaults;
  }
}
