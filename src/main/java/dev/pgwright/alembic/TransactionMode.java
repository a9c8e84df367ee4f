package dev.pgwright.alembic;

/// How a project's `env.py` cuts a run of several revisions into transactions.
public enum TransactionMode {
  /// One transaction for each revision (`transaction_per_migration=True`): locks end with it.
  PER_MIGRATION,
  /// One transaction for the whole run, as Alembic's own template does: a lock taken by the first
  /// revision is held until the last one ends, unless an `autocommit_block` commits in between.
  SINGLE,
  /// `env.py` opens and ends the transaction itself (`engine.begin()`, a statement before
  /// `context.configure`, or no `context.begin_transaction()`); `autocommit_block` fails there.
  EXTERNAL
}
