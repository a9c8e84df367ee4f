package dev.pgwright.verify;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.verify.locks.Observed;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was tried with a migration on a throwaway server, and how it went.
///
/// @param checks in the order they ran
/// @param observed every statement of the first upgrade of each unit, in order
/// @param contradictions locks that a plan did not foresee; empty for migrations without a plan
/// @param flaws what is wrong with migrations that were not planned here; empty for planned ones
public record Proof(
    List<Check> checks,
    List<Observed> observed,
    List<LockContradiction> contradictions,
    List<Flaw> flaws) {

  public Proof {
    checks = List.copyOf(checks);
    observed = List.copyOf(observed);
    contradictions = List.copyOf(contradictions);
    flaws = List.copyOf(flaws);
  }

  /// Whether no check failed and every lock was foreseen.
  public boolean holds() {
    return contradictions.isEmpty()
        && checks.stream().noneMatch(it -> it.outcome() == Outcome.FAILED);
  }

  /// How a check ended.
  public enum Outcome {
    PASSED,
    FAILED,
    /// It was due and could not run.
    SKIPPED
  }

  /// One check.
  ///
  /// @param name what holds when it passed, for example `the downgrade restores the old catalog`
  /// @param detail the first difference or the first statement that failed, with `file:line` and
  ///   SQLSTATE; a figure of a check that passed; why one was skipped; null for none
  public record Check(String name, Outcome outcome, long durationMs, @Nullable String detail) {

    /// The same check of something else, whose name comes before that of the check.
    public Check of(String prefix) {
      return new Check(prefix + name, outcome, durationMs, detail);
    }
  }

  /// A lock that is stronger than the plan says, or on a relation that the plan does not name.
  ///
  /// @param unit the name of the [Migration.Unit]
  /// @param planned null when the plan names no lock on the relation
  /// @param sql the statement that took it
  public record LockContradiction(
      String unit, QualifiedName relation, Lock measured, @Nullable Lock planned, String sql) {}

  /// Something that is wrong with somebody's migration.
  ///
  /// @param unit the name of the [Migration.Unit]
  /// @param message what happens to which object
  /// @param file null when no file is to blame
  /// @param line in `file`, from 1; 0 when unknown
  /// @param remedy what to write instead, several lines; null for none
  public record Flaw(
      FlawKind kind,
      String unit,
      String message,
      @Nullable Path file,
      int line,
      @Nullable String remedy) {

    /// A flaw whose message says what to do.
    public Flaw(FlawKind kind, String unit, String message, @Nullable Path file, int line) {
      this(kind, unit, message, file, line, null);
    }

    /// The same with something to write instead.
    public Flaw remedied(String text) {
      return new Flaw(kind, unit, message, file, line, text);
    }
  }

  /// The kinds of flaw; [#rule()] names them in reports.
  public enum FlawKind {
    UPGRADE_FAILS("upgrade-fails"),
    UPGRADE_FAILS_ON_ROWS("upgrade-fails-on-rows"),
    DOWNGRADE_FAILS("downgrade-fails"),
    DOWNGRADE_DOES_NOT_RESTORE("downgrade-does-not-restore"),
    SECOND_UPGRADE_FAILS("second-upgrade-fails"),
    SECOND_UPGRADE_DIFFERS("second-upgrade-differs"),
    ROWS_LOST("rows-lost"),
    WRITES_BLOCKED_DURING_WORK("writes-blocked-during-work"),
    LOCK_HELD_DURING_WORK("lock-held-during-work"),
    LOCKS_CARRIED("locks-carried-across-revisions"),
    NOT_RESTARTABLE("not-restartable"),
    GIVES_UP("gives-up-behind-old-transactions"),
    WAITS_WITHOUT_LIMIT("waits-without-limit"),
    NOT_FILLED("table-without-rows"),
    NO_WAY_BACK("no-way-back"),
    VALUES_LOST("values-lost"),
    SQL_MODE_FAILS("sql-mode-fails"),
    SQL_MODE_DIFFERS("sql-mode-differs");

    private final String rule;

    FlawKind(String rule) {
      this.rule = rule;
    }

    /// Whether a unit that nobody disturbs does not go up, down and up again as it should.
    public boolean breaks() {
      return switch (this) {
        case UPGRADE_FAILS,
            UPGRADE_FAILS_ON_ROWS,
            DOWNGRADE_FAILS,
            DOWNGRADE_DOES_NOT_RESTORE,
            SECOND_UPGRADE_FAILS,
            SECOND_UPGRADE_DIFFERS,
            ROWS_LOST,
            VALUES_LOST,
            SQL_MODE_FAILS,
            SQL_MODE_DIFFERS ->
            true;
        case WRITES_BLOCKED_DURING_WORK,
            LOCK_HELD_DURING_WORK,
            LOCKS_CARRIED,
            NOT_RESTARTABLE,
            GIVES_UP,
            WAITS_WITHOUT_LIMIT,
            NOT_FILLED,
            NO_WAY_BACK ->
            false;
      };
    }

    /// Kebab-case, as in the `rule` of a finding.
    public String rule() {
      return rule;
    }
  }
}
