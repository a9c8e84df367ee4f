package dev.pgwright.vector.lab;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.sandbox.Sandbox;
import java.sql.SQLException;
import java.util.Locale;

/// What a throwaway server refuses, as people are told.
final class Failure {

  private Failure() {}

  static PgwrightException of(String what, SQLException e, Sandbox sandbox) {
    String state = String.valueOf(e.getSQLState());
    if (state.startsWith("08") || state.startsWith("57P")) {
      var death = sandbox.death();
      if (death.isPresent()) {
        return death.get().because(e);
      }
    }
    boolean full = state.equals("53100");
    return PgwrightException.of(
            full ? Code.FILES : Code.SANDBOX,
            String.format(Locale.ROOT, "%s: %s [%s]", what, e.getMessage(), state))
        .hint(
            full
                ? "copy fewer rows with --rows, or name a larger folder with PGWRIGHT_CACHE"
                : "copy fewer rows with --rows, or name another server with --sandbox-url")
        .because(e);
  }
}
