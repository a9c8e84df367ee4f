package dev.pgwright.verify;

import dev.pgwright.Progress;
import dev.pgwright.alembic.StatementWatch;
import dev.pgwright.facts.Lock;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.plan.Step;
import dev.pgwright.verify.locks.LockWatch;
import dev.pgwright.verify.locks.Observed;
import dev.pgwright.verify.rows.Computable;
import dev.pgwright.verify.rows.Fingerprint;
import dev.pgwright.verify.rows.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A planned migration: up, down and up again in one copy of the old database.
final class PlannedProof {

  private static final int CHECKS = 13;

  private final Verify.Planned planned;
  private final Checks checks;
  private final List<Schema> states = new ArrayList<>();
  private final List<Proof.LockContradiction> contradictions = new ArrayList<>();
  private List<Observed> observed = List.of();
  private Fingerprint filled = Fingerprint.EMPTY;

  PlannedProof(Verify.Planned planned, Progress progress) {
    this.planned = planned;
    this.checks = new Checks(planned.sandbox(), progress, CHECKS);
  }

  Proof run() {
    var session = new Trial[1];
    checks.run(
        "a copy of the old database is ready",
        () -> {
          session[0] = Trial.copy(planned.sandbox(), planned.base(), planned.migration(), "proof");
          return Checks.Told.WELL;
        });
    try {
      all(session);
    } finally {
      if (session[0] != null) {
        session[0].close();
      }
    }
    return new Proof(checks.done(), observed, contradictions, List.of());
  }

  private void all(Trial[] session) {
    checks.run("generated rows fill the old tables", () -> fill(session[0]));
    checks.run("the upgrade runs", () -> upgrade(session[0]));
    checks.run("the upgrade leads to the wanted catalog", () -> compare(session[0], true));
    checks.run("planning again finds nothing to do", () -> replan(session[0]));
    checks.run("rows survive the upgrade", () -> survive(session[0]));
    if (!planned.steps().isEmpty()) {
      checks.run("locks are those of the plan", this::locks);
    }
    Optional<String> oneWay = irreversible();
    if (oneWay.isPresent()) {
      checks.skip("the downgrade runs", oneWay.get());
      return;
    }
    checks.run(
        "the downgrade runs, and each unit's restores the state before it",
        () -> downgrade(session[0]));
    checks.run("the downgrade leads to the old catalog", () -> compare(session[0], false));
    checks.run("rows survive the downgrade", () -> survive(session[0]));
    checks.run("the second upgrade runs", () -> again(session[0]));
    checks.run("the second upgrade leads to the wanted catalog", () -> compare(session[0], true));
    checks.run("rows survive the second upgrade", () -> survive(session[0]));
  }

  private Optional<String> irreversible() {
    return planned.steps().stream()
        .filter(it -> it.way() instanceof Step.Way.Irreversible)
        .map(it -> it.title() + ": " + ((Step.Way.Irreversible) it.way()).why())
        .findFirst();
  }

  private Checks.Told fill(Trial session) throws SQLException {
    Schema before = session.clean(planned.before());
    var conditions = new ArrayList<>(planned.preconditions());
    conditions.addAll(Computable.of(before, planned.wanted()));
    Rows.Filled rows = session.fill(before, conditions, planned.seed());
    filled = session.fingerprint(before, session.clean(planned.wanted()));
    return Checks.Told.well(rows.summary());
  }

  private Checks.Told upgrade(Trial session) throws SQLException {
    List<Migration.Unit> units = planned.migration().units();
    try (LockWatch watch = LockWatch.of(planned.sandbox(), session.database())) {
      try {
        for (int i = 0; i < units.size(); i++) {
          states.add(session.read());
          watch.unit(units.get(i).name());
          session.run().up(i, watch);
        }
      } finally {
        observed = watch.observed();
      }
    }
    return Checks.Told.well(units.size() + " units, " + observed.size() + " statements");
  }

  private Checks.Told downgrade(Trial session) throws SQLException {
    List<Migration.Unit> units = planned.migration().units();
    for (int i = units.size() - 1; i >= 0; i--) {
      session.run().down(i, StatementWatch.NONE);
      Schema read = Flat.referring(session.read(), states.get(i), planned.wanted());
      Schema found = Flat.uncommented(read, states.getFirst());
      Schema was = Flat.uncommented(Flat.proven(states.get(i), found), states.getFirst());
      List<String> differences = planned.differences().apply(found, was);
      if (!differences.isEmpty()) {
        return new Checks.Told(
            false, "after the downgrade of " + units.get(i).name() + ": " + differences.getFirst());
      }
    }
    return Checks.Told.WELL;
  }

  private Checks.Told again(Trial session) {
    for (int i = 0; i < planned.migration().units().size(); i++) {
      session.run().up(i, StatementWatch.NONE);
    }
    return Checks.Told.WELL;
  }

  private Checks.Told compare(Trial session, boolean wanted) throws SQLException {
    Schema goal = session.clean(wanted ? planned.wanted() : planned.before());
    Schema found = wanted ? session.read() : Flat.referring(session.read(), goal, planned.wanted());
    return Checks.Told.differences(planned.differences().apply(found, goal));
  }

  private Checks.Told replan(Trial session) throws SQLException {
    List<Step> more = planned.again().apply(session.read());
    return more.isEmpty()
        ? Checks.Told.WELL
        : new Checks.Told(false, "it would " + more.getFirst().title());
  }

  /// An UPDATE of the plan fires triggers, as any UPDATE does; what they change is told, not
  /// failed.
  private Checks.Told survive(Trial session) throws SQLException {
    List<Fingerprint.Difference> differences;
    try (Connection connection = session.database().connect()) {
      differences = filled.differences(filled.again(connection));
    }
    var expected = new ArrayList<String>();
    for (Fingerprint.Difference it : differences) {
      if (it.rows() || !Stamped.by(observed, planned.before(), it.table())) {
        return new Checks.Told(false, it.text());
      }
      expected.add(it.text());
    }
    return expected.isEmpty()
        ? Checks.Told.WELL
        : Checks.Told.well("an UPDATE fires triggers: " + String.join("; ", expected));
  }

  private Checks.Told locks() {
    List<Migration.Unit> units = planned.migration().units();
    for (int i = 0; i < units.size(); i++) {
      String unit = units.get(i).name();
      List<Step.Held> foreseen = planned.steps().get(i).locks();
      for (Observed statement : observed) {
        if (statement.unit().equals(unit)) {
          statement.taken().forEach(it -> contradict(unit, statement, it, foreseen));
        }
      }
    }
    return contradictions.isEmpty()
        ? Checks.Told.WELL
        : Checks.Told.flawed(sentence(contradictions.getFirst()));
  }

  private static String sentence(Proof.LockContradiction it) {
    Lock most = it.planned();
    return it.unit()
        + " takes "
        + it.measured().label()
        + " on "
        + it.relation()
        + (most == null ? ", which the plan does not lock" : ", the plan says " + most.label());
  }

  private void contradict(
      String unit, Observed statement, Step.Held measured, List<Step.Held> foreseen) {
    QualifiedName relation = measured.relation();
    Lock most =
        foreseen.stream()
            .filter(it -> it.relation().equals(relation))
            .map(Step.Held::lock)
            .reduce(Lock::strongest)
            .orElse(null);
    if (most == null || measured.lock().compareTo(most) > 0) {
      contradictions.add(
          new Proof.LockContradiction(unit, relation, measured.lock(), most, statement.sql()));
    }
  }
}
