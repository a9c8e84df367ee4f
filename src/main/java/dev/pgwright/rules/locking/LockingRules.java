package dev.pgwright.rules.locking;

import dev.pgwright.rules.Rule;
import java.util.List;

/// Rules about statements that make other sessions wait.
public final class LockingRules {

  /// The rules of this family, in the order they are reported.
  public static final List<Rule> ALL =
      List.of(
          new IndexNotConcurrent(),
          new DropIndexNotConcurrent(),
          new ReindexNotConcurrent(),
          new CheckWithoutNotValid(),
          new ForeignKeyWithoutNotValid(),
          new UniqueConstraintBuildsIndex(),
          new PrimaryKeyBuildsIndex(),
          new PrimaryKeyOnNullableColumn(),
          new ExclusionConstraint(),
          new SetNotNullReadsTable(),
          new NotNullConstraintWithoutNotValid(),
          new CheckOnNewColumn(),
          new ReferenceOnNewColumn(),
          new KeyOnNewColumn(),
          new RefreshNotConcurrent(),
          new DomainConstraintReadsTables(),
          new DropForeignKeyLocksBoth(),
          new EnforcedAgainReadsTable(),
          new TriggerBlocksWrites(),
          new RenameIndexThroughTable(),
          new LockTable(),
          new CreateTableLocksReferenced(),
          new VirtualColumnReadsTable(),
          new DomainValidationBlocksWrites());

  private LockingRules() {}
}
