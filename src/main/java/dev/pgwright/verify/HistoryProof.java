package dev.pgwright.verify;

import dev.pgwright.PgwrightException;
import dev.pgwright.Progress;
import dev.pgwright.alembic.StatementWatch;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.verify.Proof.Flaw;
import dev.pgwright.verify.Proof.FlawKind;
import dev.pgwright.verify.locks.LockWatch;
import dev.pgwright.verify.locks.Observed;
import dev.pgwright.verify.rows.Rows;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Units that somebody wrote: one database is upgraded without rows; before each unit a copy of it
/// is filled and goes up, down and up again.
final class HistoryProof {

  private final Verify.Written written;
  private final Checks checks;
  private final List<Observed> observed = new ArrayList<>();
  private final List<Flaw> flaws = new ArrayList<>();
  private final Set<QualifiedName> refused = new TreeSet<>();
  private final Interruptions interruptions;
  private final PrintedSql printed;

  HistoryProof(Verify.Written written, Progress progress) {
    this.written = written;
    this.interruptions = new Interruptions(written);
    this.printed = new PrintedSql(written);
    this.checks = new Checks(written.sandbox(), progress, written.migration().units().size() + 1);
  }

  Proof run() {
    List<Migration.Unit> units = written.migration().units();
    var line = new Trial[1];
    checks.run(
        "a copy of the database is ready",
        () -> {
          line[0] = Trial.copy(written.sandbox(), written.base(), written.migration(), "history");
          return Checks.Told.WELL;
        });
    try {
      for (int i = 0; i < units.size(); i++) {
        int unit = i;
        checks.run(units.get(i).name() + " goes up, down and up again", () -> unit(line[0], unit));
      }
      interruptions.withoutLimit().ifPresent(flaws::add);
      if (line[0] != null && written.migration().inOneTransaction(line[0].database())) {
        CarriedLocks.of(observed, units).ifPresent(flaws::add);
      }
    } finally {
      if (line[0] != null) {
        line[0].close();
      }
    }
    return new Proof(checks.done(), observed, List.of(), flaws);
  }

  private Checks.Told unit(Trial line, int unit) throws SQLException {
    int first = flaws.size();
    boolean stuck = false;
    try (Trial trial =
        Trial.copy(written.sandbox(), line.database(), written.migration(), "trial")) {
      Optional<PgwrightException> failure = tried(trial, line, unit);
      Optional<PgwrightException> without = line.up(unit, StatementWatch.NONE);
      if (without.isPresent()) {
        flaw(FlawKind.UPGRADE_FAILS, unit, "the upgrade fails: ", without.get());
        stuck = true;
      } else if (failure.isPresent()) {
        flaw(
            FlawKind.UPGRADE_FAILS_ON_ROWS,
            unit,
            "the upgrade works in empty tables and fails where there are rows: ",
            failure.get());
      }
    }
    List<Flaw> found =
        flaws.subList(first, flaws.size()).stream().filter(it -> it.kind().breaks()).toList();
    LockFlaws.of(observed, written.migration().units().get(unit)).forEach(flaws::add);
    if (found.isEmpty()) {
      return Checks.Told.WELL;
    }
    String detail = place(found.getFirst()) + found.getFirst().message();
    return stuck ? new Checks.Told(false, detail) : Checks.Told.flawed(detail);
  }

  private static String place(Flaw flaw) {
    if (flaw.file() == null) {
      return "";
    }
    return flaw.file() + (flaw.line() > 0 ? ":" + flaw.line() : "") + ": ";
  }

  /// The failure of the first upgrade; flaws of all that follows are noted here.
  ///
  /// @param line at the state before the unit, without rows
  private Optional<PgwrightException> tried(Trial trial, Trial line, int unit) throws SQLException {
    Schema before = trial.read();
    trial.fill(before, List.of(), written.seed()).refused().forEach(it -> refused(it, unit));
    Survival filled = Survival.of(trial.database(), before);
    int seen = observed.size();
    Optional<PgwrightException> failure = watched(trial, unit);
    if (failure.isPresent()) {
      return failure;
    }
    Schema after = trial.read();
    lost(unit, filled, Survival.of(trial.database(), after));
    int first = flaws.size();
    back(trial, unit, before, after);
    boolean works = flaws.size() == first;
    if (!works) {
      flaws.set(first, flaws.get(first).remedied(Replacement.of(written, line, unit, before)));
    }
    flaws.addAll(printed.of(line, unit, before, after, works));
    List<Observed> own = observed.subList(seen, observed.size());
    flaws.addAll(interruptions.of(line, unit, after, List.copyOf(own)));
    return Optional.empty();
  }

  /// Told once for each table, at the first unit that it concerns.
  private void refused(Rows.Refused table, int unit) {
    if (refused.add(table.table())) {
      note(
          FlawKind.NOT_FILLED,
          unit,
          table.table()
              + " takes no generated row, so nothing is proven about its rows: "
              + table.constraint()
              + " (SQLSTATE "
              + table.sqlState()
              + ")");
    }
  }

  private void back(Trial trial, int unit, Schema before, Schema after) throws SQLException {
    Migration.Unit one = written.migration().units().get(unit);
    if (!one.hasDown() && !one.file().toString().endsWith(".up.sql")) {
      note(FlawKind.NO_WAY_BACK, unit, "no way back: no file undoes it");
      return;
    }
    Optional<PgwrightException> failure = trial.down(unit);
    if (failure.isPresent()) {
      flaw(FlawKind.DOWNGRADE_FAILS, unit, "the downgrade fails: ", failure.get());
      return;
    }
    Schema found = trial.read();
    Checks.first(written.differences().apply(found, Flat.proven(before, found)))
        .ifPresent(
            it ->
                note(
                    FlawKind.DOWNGRADE_DOES_NOT_RESTORE,
                    unit,
                    "the downgrade does not restore the state before: " + it));
    again(trial, unit, after);
  }

  private Optional<PgwrightException> watched(Trial trial, int unit) throws SQLException {
    try (LockWatch watch = LockWatch.of(trial.sandbox(), trial.database())) {
      watch.unit(written.migration().units().get(unit).name());
      try {
        return trial.up(unit, watch);
      } finally {
        observed.addAll(watch.observed());
      }
    }
  }

  private void lost(int unit, Survival filled, Survival now) {
    for (Survival.Loss it : filled.losses(now)) {
      note(
          it.rows() ? FlawKind.ROWS_LOST : FlawKind.VALUES_LOST,
          unit,
          "the upgrade leaves " + it.text());
    }
  }

  private void again(Trial trial, int unit, Schema after) throws SQLException {
    Optional<PgwrightException> failure = trial.up(unit, StatementWatch.NONE);
    if (failure.isPresent()) {
      flaw(
          FlawKind.SECOND_UPGRADE_FAILS,
          unit,
          "after the downgrade the upgrade fails: ",
          failure.get());
      return;
    }
    Checks.first(written.differences().apply(trial.read(), after))
        .ifPresent(
            it ->
                note(
                    FlawKind.SECOND_UPGRADE_DIFFERS,
                    unit,
                    "after the downgrade the upgrade leads elsewhere: " + it));
  }

  private void flaw(FlawKind kind, int unit, String what, PgwrightException failure) {
    Migration.Unit one = written.migration().units().get(unit);
    boolean placed = failure.file() != null;
    flaws.add(
        new Flaw(
            kind,
            one.name(),
            what + failure.getMessage(),
            placed ? failure.file() : one.file(),
            placed ? failure.line() : 0));
  }

  private void note(FlawKind kind, int unit, String message) {
    Migration.Unit one = written.migration().units().get(unit);
    flaws.add(new Flaw(kind, one.name(), message, one.file(), 0));
  }
}
