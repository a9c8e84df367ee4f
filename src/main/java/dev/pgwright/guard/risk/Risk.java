package dev.pgwright.guard.risk;

/// What may come of a command, the worst last.
public enum Risk {
  /// Nothing changes.
  READ,
  /// Something changes, and nothing is lost.
  WRITE,
  /// It cannot be told what is run.
  OPAQUE,
  /// Migrations are run.
  MIGRATION,
  /// Rows or objects are lost, or others wait for long.
  DANGER,
  /// What no agent does, whatever the database.
  FORBIDDEN
}
