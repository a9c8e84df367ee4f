package dev.pgwright.query.gate;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.sql.SQLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/// A server's error about a read.
public final class ServerError {

  private ServerError() {}

  /// The failure with its SQLSTATE: REFUSED where a limit of ours ended it, CONNECTION where the
  /// server went away, INPUT for everything else.
  public static PgwrightException of(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    ServerErrorMessage server =
        e instanceof PSQLException failure ? failure.getServerErrorMessage() : null;
    String text = server == null ? e.getMessage() : server.getMessage();
    String message = String.valueOf(text).lines().findFirst().orElse("") + " [" + state + "]";
    return switch (state) {
      case "57014", "25P04" ->
          PgwrightException.of(Code.REFUSED, "stopped: " + message)
              .hint("give it longer with --timeout, or let it read less")
              .because(e);
      case "25006" ->
          PgwrightException.of(Code.REFUSED, "refused by the server: " + message).because(e);
      case "55P03" ->
          PgwrightException.of(Code.REFUSED, "stopped: " + message)
              .hint("another session holds a lock on what it reads; try again later")
              .because(e);
      case String it when it.startsWith("53") || it.startsWith("54") ->
          PgwrightException.of(Code.REFUSED, "stopped: " + message).because(e);
      default -> {
        boolean lost = state.startsWith("08") || state.startsWith("57P");
        var failure = PgwrightException.of(lost ? Code.CONNECTION : Code.INPUT, message).because(e);
        String hint = server == null ? null : server.getHint();
        yield hint == null ? failure : failure.hint(hint);
      }
    };
  }
}
