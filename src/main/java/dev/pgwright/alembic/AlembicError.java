package dev.pgwright.alembic;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What went wrong inside Python, as the cause of the [dev.pgwright.PgwrightException] that
/// [AlembicRunner] throws.
public final class AlembicError extends Exception {

  private static final long serialVersionUID = 1L;

  /// The part that failed.
  public enum Kind {
    /// The ini file, `pyproject.toml`, or a setting in it.
    CONFIG,
    /// Revisions that form a cycle.
    CYCLE,
    /// A parent or dependency that no file defines.
    MISSING_PARENT,
    /// One id in two files.
    DUPLICATE_REVISION,
    /// Several heads where one is needed.
    MULTIPLE_HEADS,
    /// A target or range that the history does not have.
    UNKNOWN_REVISION,
    /// A file that is no revision.
    REVISION_FILE,
    /// A module that cannot be imported.
    IMPORT,
    /// A file that is not Python.
    SYNTAX,
    /// The project's own settings are incomplete.
    SETTINGS,
    /// A module without the tables that were asked for.
    METADATA,
    /// A database that is not PostgreSQL.
    DIALECT,
    /// No driver for PostgreSQL in this Python.
    NO_DRIVER,
    /// A network connection to something else than the throwaway database.
    NETWORK,
    /// The throwaway database cannot be reached or went away.
    CONNECTION,
    /// The server refused a statement.
    STATEMENT,
    /// Any other exception in `env.py`, in a revision or in Alembic.
    PYTHON,
    /// The child process ended or was silent for too long.
    PROCESS;

    static Kind of(String label) {
      return valueOf(label.toUpperCase(Locale.ROOT));
    }
  }

  private final Kind kind;
  private final @Nullable String type;
  private final @Nullable String revision;
  private final @Nullable String sqlState;
  private final @Nullable String statement;

  AlembicError(
      Kind kind,
      String message,
      @Nullable String type,
      @Nullable String revision,
      @Nullable String sqlState,
      @Nullable String statement) {
    super(message);
    this.kind = kind;
    this.type = type;
    this.revision = revision;
    this.sqlState = sqlState;
    this.statement = statement;
  }

  /// The part that failed.
  public Kind kind() {
    return kind;
  }

  /// Full name of the Python exception; null when there was none.
  public @Nullable String type() {
    return type;
  }

  /// The revision that was running; null when none was.
  public @Nullable String revision() {
    return revision;
  }

  /// SQLSTATE of the server's error; null for any other error.
  public @Nullable String sqlState() {
    return sqlState;
  }

  /// The statement that failed; null when no statement did.
  public @Nullable String statement() {
    return statement;
  }
}
