package dev.pgwright.verify;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.plan.Step;
import dev.pgwright.verify.Proof.Flaw;
import dev.pgwright.verify.Proof.FlawKind;
import dev.pgwright.verify.locks.Observed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Locks that last from one unit into the next where all of them run in one transaction.
final class CarriedLocks {

  private record Taken(Lock lock, String unit) {}

  private CarriedLocks() {}

  /// One flaw for the whole history, at its first case; empty when there is none.
  static Optional<Flaw> of(List<Observed> observed, List<Migration.Unit> units) {
    var carried = new LinkedHashMap<QualifiedName, Taken>();
    var cases = new ArrayList<Flaw>();
    String seen = "";
    for (Observed statement : observed) {
      if (!statement.inTransaction()) {
        carried.clear();
      } else if (!seen.equals(statement.unit())) {
        first(statement, observed, carried)
            .ifPresent(it -> cases.add(flaw(it.text(), it.working(), units)));
      }
      seen = statement.unit();
      for (Step.Held held : statement.taken()) {
        if (statement.inTransaction() && held.lock().blocksWrites()) {
          carried.putIfAbsent(held.relation(), new Taken(held.lock(), statement.unit()));
        }
      }
    }
    return cases.isEmpty() ? Optional.empty() : Optional.of(counted(cases));
  }

  private record Case(String text, Observed working) {}

  /// The first long work of a unit, under what earlier units have locked.
  private static Optional<Case> first(
      Observed begin, List<Observed> observed, Map<QualifiedName, Taken> carried) {
    for (Observed statement : observed.subList(observed.indexOf(begin), observed.size())) {
      if (!statement.unit().equals(begin.unit()) || !statement.inTransaction()) {
        break;
      }
      for (Step.Held held : statement.held()) {
        if (held.work() == Step.Work.CATALOG) {
          continue;
        }
        Optional<Map.Entry<QualifiedName, Taken>> other =
            carried.entrySet().stream()
                .filter(it -> !it.getKey().equals(held.relation()))
                .findFirst();
        if (other.isPresent()) {
          Taken taken = other.get().getValue();
          return Optional.of(
              new Case(
                  taken.lock().label()
                      + " on "
                      + other.get().getKey()
                      + ", taken by "
                      + taken.unit()
                      + ", lasts while "
                      + statement.unit()
                      + " "
                      + held.work().label()
                      + " ("
                      + held.relation()
                      + ")",
                  statement));
        }
      }
    }
    return Optional.empty();
  }

  private static Flaw flaw(String text, Observed at, List<Migration.Unit> units) {
    Migration.Unit unit =
        units.stream().filter(it -> it.name().equals(at.unit())).findFirst().orElseThrow();
    return new Flaw(
        FlawKind.LOCKS_CARRIED,
        at.unit(),
        "where this runs together with revisions before it, which env.py puts into one transaction, "
            + text,
        at.file() == null ? unit.file() : at.file(),
        at.line());
  }

  private static Flaw counted(List<Flaw> cases) {
    Flaw first = cases.getFirst();
    String more =
        cases.size() == 1 ? "" : "; " + (cases.size() - 1) + " other revisions are like this";
    return new Flaw(
        first.kind(),
        first.unit(),
        first.message() + more,
        first.file(),
        first.line(),
        "set transaction_per_migration=True in context.configure() of env.py");
  }
}
