package dev.pgwright.verify;

import dev.pgwright.PgwrightException;
import dev.pgwright.Progress;
import dev.pgwright.alembic.StatementWatch;
import dev.pgwright.model.Schema;
import dev.pgwright.verify.Proof.Flaw;
import dev.pgwright.verify.Proof.FlawKind;
import dev.pgwright.verify.rows.Fingerprint;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Units that somebody wrote: one database is upgraded without rows; before each unit a copy of it
/// is filled and goes up, down and up again.
final class HistoryProof {

  private final Verify.Written written;
  private final Checks checks;
  private final List<Observed> observed = new ArrayList<>();
  private final List<Flaw> flaws = new ArrayList<>();

  HistoryProof(Verify.Written written, Progress progress) {
    this.written = written;
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
      Optional<PgwrightException> failure = tried(trial, unit);
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
    List<Flaw> found = List.copyOf(flaws.subList(first, flaws.size()));
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
  private Optional<PgwrightException> tried(Trial trial, int unit) throws SQLException {
    Schema before = trial.read();
    trial.fill(before, List.of(), written.seed());
    Fingerprint filled = trial.fingerprint(before, before);
    Optional<PgwrightException> failure = watched(trial, unit);
    if (failure.isPresent()) {
      return failure;
    }
    Schema after = trial.read();
    lost(trial, unit, filled, after);
    Optional<PgwrightException> back = trial.down(unit);
    if (back.isPresent()) {
      flaw(FlawKind.DOWNGRADE_FAILS, unit, "the downgrade fails: ", back.get());
      return Optional.empty();
    }
    Schema found = trial.read();
    List<String> differences = written.differences().apply(found, Flat.proven(before, found));
    if (!differences.isEmpty()) {
      note(
          FlawKind.DOWNGRADE_DOES_NOT_RESTORE,
          unit,
          "the downgrade does not restore the state before: " + sentence(differences));
    }
    again(trial, unit, after);
    return Optional.empty();
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

  private void lost(Trial trial, int unit, Fingerprint filled, Schema after) throws SQLException {
    Fingerprint now = trial.fingerprint(after, after);
    filled
        .tables()
        .forEach(
            (table, was) -> {
              Fingerprint.Sum is = now.tables().get(table);
              if (is != null && is.rows() < was.rows()) {
                note(
                    FlawKind.ROWS_LOST,
                    unit,
                    "the upgrade leaves " + is.rows() + " of " + was.rows() + " rows in " + table);
              }
            });
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
    List<String> differences = written.differences().apply(trial.read(), after);
    if (!differences.isEmpty()) {
      note(
          FlawKind.SECOND_UPGRADE_DIFFERS,
          unit,
          "after the downgrade the upgrade leads elsewhere: " + sentence(differences));
    }
  }

  private static String sentence(List<String> differences) {
    int others = differences.size() - 1;
    return differences.getFirst() + (others == 0 ? "" : " (and " + others + " more)");
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
