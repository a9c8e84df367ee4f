package dev.pgwright.alembic;

/// Looks on while migrations run; the migration waits until a call returns.
///
/// Statements that reach the server without SQLAlchemy (a raw driver cursor) and `BEGIN`, `COMMIT`
/// and `ROLLBACK` are not told. An exception thrown here ends the child process and goes on to the
/// caller.
public interface StatementWatch {

  /// Looks at nothing; the migration does not stop between statements.
  StatementWatch NONE =
      new StatementWatch() {
        @Override
        public void before(Issued statement) {}

        @Override
        public void after(Issued statement) {}
      };

  /// The statement is about to be sent.
  void before(Issued statement);

  /// The statement has ended without an error; its transaction, if any, is still open.
  void after(Issued statement);
}
