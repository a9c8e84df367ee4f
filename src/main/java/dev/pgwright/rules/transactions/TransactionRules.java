package dev.pgwright.rules.transactions;

import dev.pgwright.rules.Rule;
import java.util.List;

/// Rules about transactions, timeouts and repetition.
public final class TransactionRules {

  /// The rules of this family, in the order they are reported.
  public static final List<Rule> ALL =
      List.of(
          new ConcurrentlyInTransaction(),
          new ValidateInSameTransaction(),
          new EnumValueUsedAtOnce(),
          new NoLockTimeout(),
          new LockTimeoutTooLong(),
          new ShortTimeoutOnConcurrentBuild(),
          new ShortTimeoutOnValidation(),
          new StatementTimeoutTooShort(),
          new SetLocalOutsideTransaction(),
          new WorkAfterStrongLock(),
          new StrongLocksOnSeveralTables(),
          new BeginInTransaction(),
          new CommitInMigration(),
          new UnclosedTransaction(),
          new IfNotExistsKeepsInvalidIndex(),
          new DropCheckWithSetNotNull(),
          new SeveralAlterTable(),
          new NotRepeatable());

  private TransactionRules() {}
}
