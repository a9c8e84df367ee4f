package dev.pgwright.verify;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.plan.Step;
import dev.pgwright.plan.Step.Work;
import dev.pgwright.sql.Script;
import dev.pgwright.verify.Proof.Flaw;
import dev.pgwright.verify.Proof.FlawKind;
import dev.pgwright.verify.locks.Observed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Statements that make others wait for as long as the rows of a table take.
final class LockFlaws {

  private static final int SHOWN = 100;

  private LockFlaws() {}

  /// At most two for each statement: what it does under locks of its own, and what it does under
  /// locks that earlier statements of the transaction left behind.
  static List<Flaw> of(List<Observed> observed, Migration.Unit unit) {
    var flaws = new ArrayList<Flaw>();
    for (Observed statement : observed) {
      if (statement.unit().equals(unit.name())) {
        own(statement)
            .forEach(
                it -> flaws.add(flaw(FlawKind.WRITES_BLOCKED_DURING_WORK, it, statement, unit)));
        String left = leftBehind(statement);
        if (left != null) {
          flaws.add(flaw(FlawKind.LOCK_HELD_DURING_WORK, left, statement, unit));
        }
      }
    }
    return flaws;
  }

  private static Flaw flaw(FlawKind kind, String message, Observed statement, Migration.Unit unit) {
    Path file = statement.file();
    return new Flaw(
        kind,
        unit.name(),
        message + ": " + shown(statement.sql()),
        file == null ? unit.file() : file,
        statement.line());
  }

  private static List<String> own(Observed statement) {
    return statement.held().stream()
        .filter(it -> it.lock().blocksWrites() && it.work() != Work.CATALOG)
        .map(
            it ->
                it.relation()
                    + " cannot be "
                    + kept(it.lock())
                    + " ("
                    + it.lock().label()
                    + ") while the server "
                    + it.work().label())
        .toList();
  }

  private static String kept(Lock lock) {
    return lock.blocksReads() ? "read or written" : "written";
  }

  private static @Nullable String leftBehind(Observed statement) {
    String work = work(statement);
    if (work == null) {
      return null;
    }
    List<QualifiedName> taken = statement.taken().stream().map(Step.Held::relation).toList();
    List<String> left =
        statement.held().stream()
            .filter(it -> it.lock().blocksWrites() && it.work() == Work.CATALOG)
            .filter(it -> !taken.contains(it.relation()))
            .map(it -> it.lock().label() + " on " + it.relation())
            .toList();
    return left.isEmpty()
        ? null
        : String.join(", ", left)
            + " from before in the transaction lasts while the server "
            + work;
  }

  /// What takes as long as there are rows; null for everything else.
  private static @Nullable String work(Observed statement) {
    for (Step.Held it : statement.held()) {
      if (it.work() != Work.CATALOG) {
        return it.work().label() + " (" + it.relation() + ")";
      }
    }
    if (statement.file() == null) {
      return null;
    }
    List<String> words = Script.firstWords(statement.sql());
    String first = words.isEmpty() ? "" : words.getFirst();
    return switch (first) {
      case "update" -> "updates rows";
      case "delete" -> "deletes rows";
      case "merge" -> "merges rows";
      default -> null;
    };
  }

  /// A statement on one line, cut where it is long.
  static String shown(String sql) {
    String line = sql.strip().replaceAll("\\s+", " ");
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
  }
}
