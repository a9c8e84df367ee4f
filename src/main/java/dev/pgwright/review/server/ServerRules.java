package dev.pgwright.review.server;

import dev.pgwright.review.ReviewRule;
import dev.pgwright.review.SchemaRule;
import dev.pgwright.review.SchemaRule.Spot;
import dev.pgwright.review.Subject;
import dev.pgwright.rules.RuleInfo;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Rules about a running server; all are silent without one.
public final class ServerRules {

  /// In the order of reports.
  public static final List<ReviewRule> ALL =
      List.of(
          error(
              "wraparound-age",
              "Ages that near the wraparound",
              "autovacuum freezes tables one after the other at the worst hour, and at two thousand"
                  + " million transactions the server takes no more writes",
              Upkeep::ages),
          error(
              "autovacuum-off",
              "Autovacuum that is off",
              "dead rows and stale statistics pile up until plans and disks fail",
              Upkeep::autovacuum),
          warning(
              "never-vacuumed",
              "Tables that VACUUM cannot keep up with",
              "scans read dead rows, and index-only scans read the table",
              Upkeep::dead),
          warning(
              "stale-statistics",
              "Tables whose statistics are old",
              "the planner guesses, and picks plans for a table that is no longer there",
              Upkeep::statistics),
          warning(
              "always-null-column",
              "Columns that are always null",
              "every reader and every migration carries a column that says nothing",
              Content::nulls),
          info(
              "constant-column",
              "Columns that have one value",
              "every row says what nobody can tell apart",
              Content::constants),
          info(
              "unused-table",
              "Tables that nobody reads or writes",
              "backups, upgrades and people carry it along",
              Content::tables),
          warning(
              "long-transaction",
              "Transactions that are open for long",
              "VACUUM keeps every row that died since, in all tables",
              Activity::sessions),
          warning(
              "prepared-transaction",
              "Prepared transactions that were left behind",
              "it holds its locks and keeps dead rows for ever, also after a restart",
              Activity::prepared),
          warning(
              "blocked-sessions",
              "Sessions that wait for locks",
              "they hold what they have locked, and others queue behind them",
              Activity::blocked),
          warning(
              "connections-near-limit",
              "Connections near the limit",
              "the next ones are refused",
              Activity::connections),
          error(
              "abandoned-slot",
              "Replication slots that nobody uses",
              "WAL piles up until the disk is full, and a logical one keeps dead rows of the"
                  + " catalogs",
              Activity::slots),
          warning(
              "replica-behind",
              "Replicas that are behind",
              "what is read there is old, and a failover loses or waits for it",
              Activity::replicas),
          error(
              "broken-pages",
              "Pages whose checksum failed",
              "reads of them fail, and replicas and backups copy the damage",
              Activity::checksums),
          error(
              "unsafe-settings",
              "Settings that lose data in a crash",
              "after a crash the database is broken, and nothing tells",
              Activity::unsafe),
          warning(
              "cache-too-small",
              "Reads that miss the cache",
              "most reads wait for the disk",
              Activity::cache),
          info(
              "outdated-extension",
              "Extensions of which there is a newer version",
              "its bugs stay, and pg_upgrade may not know the old one",
              Activity::extensions));

  private ServerRules() {}

  private static ReviewRule error(
      String id, String title, String leaving, Function<Subject, Stream<Spot>> finds) {
    return new SchemaRule(RuleInfo.error(id, title), leaving, finds);
  }

  private static ReviewRule warning(
      String id, String title, String leaving, Function<Subject, Stream<Spot>> finds) {
    return new SchemaRule(RuleInfo.warning(id, title), leaving, finds);
  }

  private static ReviewRule info(
      String id, String title, String leaving, Function<Subject, Stream<Spot>> finds) {
    return new SchemaRule(RuleInfo.info(id, title), leaving, finds);
  }
}
