package dev.pgwright.agent.health;

import dev.pgwright.rules.Severity;
import java.util.List;

/// A question to the catalogs whose answers are faults.
///
/// @param id kebab-case
/// @param remedy what a person does about it
/// @param sql gives an object and what is wrong with it; no row for nothing
public record HealthCheck(String id, Severity severity, String remedy, String sql) {

  /// All of them, in the order they are made.
  public static final List<HealthCheck> ALL =
      List.of(
          new HealthCheck(
              "invalid-index",
              Severity.ERROR,
              "DROP INDEX CONCURRENTLY, then build it again with CREATE INDEX CONCURRENTLY",
              """
              select c.oid::regclass::text,
                'index of ' || i.indrelid::regclass::text
                  || ' is not valid: writes keep it and no query uses it'
              from pg_catalog.pg_index i join pg_catalog.pg_class c on c.oid = i.indexrelid
              where not i.indisvalid and c.relkind = 'i' and not exists (
                select from pg_catalog.pg_stat_progress_create_index p
                where p.index_relid = c.oid)
              order by 1"""),
          new HealthCheck(
              "unproven-constraint",
              Severity.WARNING,
              "ALTER TABLE … VALIDATE CONSTRAINT …, which lets reads and writes go on",
              """
              select c.conrelid::regclass::text,
                'constraint ' || c.conname || ' holds for new rows only'
              from pg_catalog.pg_constraint c
              where not c.convalidated and c.conrelid <> 0 order by 1, c.conname"""),
          new HealthCheck(
              "sequence-near-end",
              Severity.ERROR,
              "make the column bigint in steps (plan_migration) before inserts fail",
              """
              select x.name, x.used || ' % of its numbers are used'
              from (select q.seqrelid::regclass::text as name, pg_catalog.floor(100.0
                  * s.last_value / least(q.seqmax, case a.atttypid
                    when 21 then 32767 when 23 then 2147483647 else q.seqmax end))::int as used
                from pg_catalog.pg_sequence q
                join pg_catalog.pg_class c on c.oid = q.seqrelid
                join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                join pg_catalog.pg_sequences s
                  on s.schemaname = n.nspname and s.sequencename = c.relname
                left join pg_catalog.pg_depend d on d.classid = 1259 and d.objid = c.oid
                  and d.refclassid = 1259 and d.refobjsubid > 0 and d.deptype in ('a', 'i')
                left join pg_catalog.pg_attribute a
                  on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
                where s.last_value is not null and q.seqincrement > 0) x
              where x.used >= 70 order by x.used desc, x.name"""),
          new HealthCheck(
              "wraparound",
              Severity.ERROR,
              "VACUUM (FREEZE) it in a quiet hour, and find what keeps autovacuum from it",
              """
              select c.oid::regclass::text,
                pg_catalog.age(c.relfrozenxid) || ' transactions since it was frozen'
              from pg_catalog.pg_class c
              where c.relkind in ('r', 'm', 't') and pg_catalog.age(c.relfrozenxid) > 500000000
              order by pg_catalog.age(c.relfrozenxid) desc"""),
          new HealthCheck(
              "dead-rows",
              Severity.WARNING,
              "VACUUM it; a smaller autovacuum_vacuum_scale_factor for a table of this size",
              """
              select relid::regclass::text,
                n_dead_tup || ' dead rows beside ' || n_live_tup || ' live ones'
              from pg_catalog.pg_stat_user_tables
              where n_dead_tup > 10000 and n_dead_tup > 0.2 * n_live_tup
              order by n_dead_tup desc"""),
          new HealthCheck(
              "no-statistics",
              Severity.WARNING,
              "ANALYZE it: the planner guesses until then",
              """
              select t.relid::regclass::text, 'never analyzed, with ' || t.n_live_tup || ' rows'
              from pg_catalog.pg_stat_user_tables t
              where t.last_analyze is null and t.last_autoanalyze is null
                and t.n_live_tup > 1000 order by t.n_live_tup desc"""),
          new HealthCheck(
              "unused-index",
              Severity.INFO,
              "look at every replica and a whole business cycle, then DROP INDEX CONCURRENTLY",
              """
              select s.indexrelid::regclass::text, 'index of ' || s.relid::regclass::text
                || ' was never scanned since the counters began'
              from pg_catalog.pg_stat_user_indexes s
              join pg_catalog.pg_index i on i.indexrelid = s.indexrelid
              join pg_catalog.pg_class c on c.oid = s.indexrelid
              where s.idx_scan = 0 and not i.indisunique and not i.indisexclusion
                and c.relpages > 1280 order by c.relpages desc"""),
          new HealthCheck(
              "long-transaction",
              Severity.WARNING,
              "end it: it holds back VACUUM, and migrations wait for its locks",
              """
              select 'process ' || a.pid, a.state || ', begun '
                || pg_catalog.date_trunc('second', pg_catalog.now() - a.xact_start) || ' ago'
              from pg_catalog.pg_stat_activity a
              where a.backend_type = 'client backend' and a.pid <> pg_catalog.pg_backend_pid()
                and a.xact_start < pg_catalog.now() - interval '5 minutes'
              order by a.xact_start"""),
          new HealthCheck(
              "prepared-transaction",
              Severity.WARNING,
              "COMMIT PREPARED or ROLLBACK PREPARED: it keeps its locks across restarts",
              """
              select x.gid, 'prepared '
                || pg_catalog.date_trunc('second', pg_catalog.now() - x.prepared) || ' ago'
              from pg_catalog.pg_prepared_xacts x
              where x.prepared < pg_catalog.now() - interval '1 hour' order by x.prepared"""),
          new HealthCheck(
              "idle-replication-slot",
              Severity.WARNING,
              "find its consumer, or drop it before WAL fills the disk",
              """
              select slot_name, 'not in use' || coalesce(', WAL ' || wal_status, '')
              from pg_catalog.pg_replication_slots where not active order by 1"""),
          new HealthCheck(
              "connections",
              Severity.WARNING,
              "a pool of connections, or fewer in each client",
              """
              select 'max_connections', x.used || ' of ' || x.most || ' are in use'
              from (select pg_catalog.count(*) as used,
                  (select setting::int from pg_catalog.pg_settings
                    where name = 'max_connections') as most
                from pg_catalog.pg_stat_activity where backend_type = 'client backend') x
              where x.used > 0.8 * x.most"""));
}
