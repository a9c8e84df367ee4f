package dev.pgwright.verify;

import dev.pgwright.PgwrightException;
import dev.pgwright.alembic.StatementWatch;
import dev.pgwright.facts.Lock;
import dev.pgwright.model.Schema;
import dev.pgwright.plan.Step;
import dev.pgwright.sql.Script;
import dev.pgwright.verify.Proof.Flaw;
import dev.pgwright.verify.Proof.FlawKind;
import dev.pgwright.verify.locks.Observed;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What becomes of a unit whose session ends half way, or that has to wait for others: whether it
/// can be run again, and leads to the same.
final class Interruptions {

  private static final int STOPS = 4;

  private final Verify.Written written;
  private final List<Flaw> unlimited = new ArrayList<>();
  private boolean waited;

  Interruptions(Verify.Written written) {
    this.written = written;
  }

  /// Tries a unit that works when nothing disturbs it.
  ///
  /// @param line at the state before the unit
  /// @param after what it leads to
  /// @param observed what it did, in order
  List<Flaw> of(Trial line, int unit, Schema after, List<Observed> observed) throws SQLException {
    var flaws = new ArrayList<Flaw>();
    var alone = new ArrayList<Observed>();
    var own = observed.stream().filter(it -> it.file() != null && !setting(it.sql())).toList();
    own.stream().filter(it -> !it.inTransaction()).limit(STOPS).forEach(alone::add);
    for (Observed statement : alone) {
      givesUp(observed, statement, unit).ifPresent(flaws::add);
      String when = concurrent(statement) ? "while it waits for older transactions in " : "after ";
      rerun(line, unit, after, Disturbance.stop(statement, concurrent(statement)), when, statement)
          .ifPresent(flaws::add);
    }
    Optional<Observed> strong =
        own.stream().filter(it -> it.inTransaction() && blocking(it) != null).findFirst();
    if (strong.isPresent()) {
      Observed statement = strong.get();
      Step.Held held = java.util.Objects.requireNonNull(blocking(statement));
      String limit = Limits.lockTimeout(observed, observed.indexOf(statement));
      if (limit == null) {
        unlimited.add(unlimited(statement, held, unit));
      }
      boolean wait = limit != null && !waited;
      waited |= wait;
      rerun(
              line,
              unit,
              after,
              Disturbance.behind(held, wait),
              "when it waits in vain in ",
              statement)
          .ifPresent(flaws::add);
    } else if (alone.isEmpty() && !own.isEmpty()) {
      Observed middle = own.get(own.size() / 2);
      rerun(line, unit, after, Disturbance.stop(middle, false), "after ", middle)
          .ifPresent(flaws::add);
    }
    return flaws;
  }

  /// One flaw for all units that wait without a limit; empty when there is none.
  Optional<Flaw> withoutLimit() {
    if (unlimited.isEmpty()) {
      return Optional.empty();
    }
    Flaw first = unlimited.getFirst();
    String more =
        unlimited.size() == 1 ? "" : " (so do " + (unlimited.size() - 1) + " other units)";
    return Optional.of(
        new Flaw(
            first.kind(),
            first.unit(),
            first.message() + more,
            first.file(),
            first.line(),
            "set lock_timeout before such statements, and try again when it strikes"));
  }

  private Optional<Flaw> rerun(
      Trial line, int unit, Schema after, Disturbance disturbance, String when, Observed statement)
      throws SQLException {
    try (Trial trial =
        Trial.copy(written.sandbox(), line.database(), written.migration(), "stop")) {
      boolean stopped;
      try (Disturbance.Active active = disturbance.in(trial.database())) {
        stopped = trial.stops(unit, active);
      }
      if (!stopped) {
        return Optional.empty();
      }
      Optional<PgwrightException> again = trial.up(unit, StatementWatch.NONE);
      String problem =
          again.isPresent()
              ? " the upgrade cannot be run again: " + again.get().getMessage()
              : Checks.first(written.differences().apply(trial.read(), after))
                  .map(it -> " the upgrade, run again, leads elsewhere: " + it)
                  .orElse(null);
      return problem == null
          ? Optional.empty()
          : Optional.of(
              flaw(
                  FlawKind.NOT_RESTARTABLE,
                  "stopped " + when + LockFlaws.shown(statement.sql()) + "," + problem,
                  statement,
                  unit));
    }
  }

  /// Concurrent work waits for every older transaction, however long those take.
  private Optional<Flaw> givesUp(List<Observed> observed, Observed statement, int unit) {
    String limit = Limits.lockTimeout(observed, observed.indexOf(statement));
    return limit == null || !concurrent(statement)
        ? Optional.empty()
        : Optional.of(
            flaw(
                FlawKind.GIVES_UP,
                "this waits for every older transaction and gives up after "
                    + limit
                    + " (lock_timeout), which leaves an invalid index: "
                    + LockFlaws.shown(statement.sql()),
                statement,
                unit));
  }

  private Flaw unlimited(Observed statement, Step.Held held, int unit) {
    return flaw(
        FlawKind.WAITS_WITHOUT_LIMIT,
        "without lock_timeout this waits behind any transaction that uses "
            + held.relation()
            + ", and everyone else behind it ("
            + held.lock().label()
            + "): "
            + LockFlaws.shown(statement.sql()),
        statement,
        unit);
  }

  private Flaw flaw(FlawKind kind, String message, Observed statement, int unit) {
    Migration.Unit one = written.migration().units().get(unit);
    return new Flaw(
        kind,
        one.name(),
        message,
        statement.file() == null ? one.file() : statement.file(),
        statement.line());
  }

  private static Step.@Nullable Held blocking(Observed statement) {
    return statement.taken().stream()
        .filter(it -> it.lock().compareTo(Lock.SHARE) >= 0)
        .findFirst()
        .orElse(null);
  }

  private static boolean concurrent(Observed statement) {
    return Script.firstWords(statement.sql()).contains("concurrently");
  }

  private static boolean setting(String sql) {
    List<String> words = Script.firstWords(sql);
    return words.isEmpty()
        || List.of("set", "reset", "show", "begin", "commit", "start", "end")
            .contains(words.getFirst());
  }
}
