package dev.pgwright.verify;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.alembic.AlembicError;
import dev.pgwright.sandbox.Sandbox;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tells the death of the server from failures of what runs on it.
final class Lost {

  private Lost() {}

  /// What to say when a failure is the server's death; empty for any other failure.
  static Optional<String> server(Sandbox sandbox, Exception failure) {
    if (!sandbox.alive()) {
      return Optional.of(
          sandbox
              .death()
              .map(it -> String.valueOf(it.getMessage()))
              .orElse("the throwaway server died: " + failure.getMessage()));
    }
    return suspicious(failure)
        ? sandbox.death().map(it -> String.valueOf(it.getMessage()))
        : Optional.empty();
  }

  private static boolean suspicious(Throwable failure) {
    return switch (failure) {
      case PgwrightException it ->
          it.code() == Code.CONNECTION
              || it.code() == Code.SANDBOX
              || (it.getCause() != null && suspicious(it.getCause()));
      case SQLException it -> lost(it.getSQLState());
      case AlembicError it ->
          lost(it.sqlState())
              || it.kind() == AlembicError.Kind.CONNECTION
              || String.valueOf(it.type()).endsWith("OperationalError")
              || String.valueOf(it.type()).endsWith("InterfaceError");
      default -> failure.getCause() != null && suspicious(failure.getCause());
    };
  }

  private static boolean lost(@Nullable String state) {
    return state != null && (state.startsWith("08") || state.startsWith("57P"));
  }
}
