package dev.pgwright.plan;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.QualifiedName;
import java.util.List;

/// What is done together, and committed together.
///
/// @param title what it does, lower case, a few words without punctuation; names files
/// @param mode how it is committed
/// @param up what it does, in order
/// @param prepare what is built for `down` before it, outside a transaction block; every operation
///   can be repeated; empty when `down` needs nothing that takes long
/// @param down what undoes it, in order; empty when nothing has to be undone
/// @param locks the locks `up` takes on relations that existed before the plan, at least SHARE
///   UPDATE EXCLUSIVE, one per relation, ordered by relation
/// @param patience how long it may wait for locks and run
/// @param way what is lost on the way back
public record Step(
    String title,
    Mode mode,
    List<Operation> up,
    List<Operation> prepare,
    List<Operation> down,
    List<Held> locks,
    Patience patience,
    Way way) {

  /// How a step is committed.
  public enum Mode {
    /// All of it in one transaction.
    TRANSACTION,
    /// Each operation by itself, outside a transaction block; every one can be repeated.
    AUTOCOMMIT
  }

  /// A lock on a relation and what is done under it.
  public record Held(QualifiedName relation, Lock lock, Work work) {}

  /// What the server does while it holds a lock.
  public enum Work {
    /// Catalog changes only: milliseconds, whatever the size.
    CATALOG("catalog change only"),
    /// Reads every row.
    SCAN("reads every row"),
    /// Builds an index.
    BUILD("builds an index"),
    /// Writes every row again.
    REWRITE("rewrites the table"),
    /// Writes rows in small batches, each in a transaction of its own.
    BATCHES("updates rows in batches");

    private final String label;

    Work(String label) {
      this.label = label;
    }

    /// The words reports use.
    public String label() {
      return label;
    }
  }

  /// Timeouts by class of step.
  public enum Patience {
    /// Strong locks for a moment: gives up rather than queue before others.
    SHORT("3s", "30s"),
    /// Strong locks for long work: gives up rather than queue before others, then runs as long as
    /// it takes.
    HEAVY("3s", "0"),
    /// Weak locks for long work: waits for old transactions, runs as long as it takes.
    LONG("0", "0");

    private final String lockTimeout;
    private final String statementTimeout;

    Patience(String lockTimeout, String statementTimeout) {
      this.lockTimeout = lockTimeout;
      this.statementTimeout = statementTimeout;
    }

    /// Value of `lock_timeout`; `0` for none.
    public String lockTimeout() {
      return lockTimeout;
    }

    /// Value of `statement_timeout`; `0` for none.
    public String statementTimeout() {
      return statementTimeout;
    }
  }

  /// What the way back restores.
  public sealed interface Way {
    /// Everything.
    record Reversible() implements Way {}

    /// The structure, not the values.
    ///
    /// @param what what is lost, with its name
    /// @param keep how to keep it
    record LosesData(String what, String keep) implements Way {}

    /// Not even the structure.
    record Irreversible(String why) implements Way {}
  }

  /// A step whose way back needs nothing built before it.
  public Step(
      String title,
      Mode mode,
      List<Operation> up,
      List<Operation> down,
      List<Held> locks,
      Patience patience,
      Way way) {
    this(title, mode, up, List.of(), down, locks, patience, way);
  }

  public Step {
    up = List.copyOf(up);
    prepare = List.copyOf(prepare);
    down = List.copyOf(down);
    locks = List.copyOf(locks);
  }
}
