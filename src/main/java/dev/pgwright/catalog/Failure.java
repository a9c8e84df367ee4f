package dev.pgwright.catalog;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.sql.SQLException;
import java.util.Locale;

/// What a server error while reading becomes.
final class Failure {

  private Failure() {}

  /// @param what what was being read, for the message
  static PgwrightException of(String what, SQLException error) {
    String state = error.getSQLState() == null ? "" : error.getSQLState();
    // 57P01 to 57P05: shutdown, crash, cannot connect now, database dropped, idle timeout.
    boolean gone = state.startsWith("08") || state.startsWith("57P");
    PgwrightException failure =
        PgwrightException.of(
                gone ? Code.CONNECTION : Code.INPUT,
                String.format(
                    Locale.ROOT,
                    "cannot read the catalogs (%s): %s (SQLSTATE %s)",
                    what,
                    error.getMessage(),
                    state.isEmpty() ? "unknown" : state))
            .because(error);
    return switch (state) {
      case "55P03" ->
          failure.hint("Another session holds a lock on a table or view; try again when it ends.");
      case "57014" -> failure.hint("The server took over 60 s or someone cancelled; try again.");
      case "42501" -> failure.hint("The role needs to read the system catalogs, as PUBLIC may.");
      default -> failure;
    };
  }

  /// An object of the snapshot that a definition function no longer finds.
  static PgwrightException changed(String column) {
    return PgwrightException.of(
            Code.INPUT, "the schema changed while it was being read (no " + column + ")")
        .hint("Read it again when no migration is running.");
  }
}
