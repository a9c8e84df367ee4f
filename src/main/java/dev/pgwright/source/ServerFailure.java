package dev.pgwright.source;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.sql.Script;
import dev.pgwright.sql.Span;
import dev.pgwright.sql.Token;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/// A server's error about a statement of a file, told with its place in the file.
final class ServerFailure {

  /// How the server says which row of a `COPY` it refuses: `COPY t, line 3, column a: "x"`.
  private static final Pattern ROW = Pattern.compile("^COPY .*?, line (\\d+)", Pattern.MULTILINE);

  private ServerFailure() {}

  /// The failure of a statement.
  ///
  /// @param sent the text that the server saw; has the lines of the file
  static PgwrightException of(SQLException e, Path file, Span span, String sent) {
    ServerErrorMessage server = message(e);
    if (server == null || String.valueOf(e.getSQLState()).matches("(08|57P).*")) {
      return lost(e, file, span.line());
    }
    int line = span.line();
    if (server.getPosition() > 0) {
      int characters = Math.min(server.getPosition() - 1, sent.codePointCount(0, sent.length()));
      line += Script.lineAt(sent, sent.offsetByCodePoints(0, characters)) - 1;
    }
    Optional<String> extension = missingExtension(e, sent);
    if (extension.isPresent()) {
      return PgwrightException.of(
              Code.SANDBOX, "the throwaway server lacks the extension " + extension.get())
          .hint("install it for a PostgreSQL on this machine, or name a server with --sandbox-url")
          .at(file, line)
          .because(e);
    }
    return told(server, e).at(file, line).because(e);
  }

  /// The failure of the rows of a `COPY`.
  ///
  /// @param rows where the rows are; null when the statement itself is to blame
  static PgwrightException ofRows(SQLException e, Path file, Span span, String sent, Span rows) {
    ServerErrorMessage server = message(e);
    String where = server == null ? null : server.getWhere();
    Matcher row = ROW.matcher(where == null ? "" : where);
    return server != null && row.find()
        ? told(server, e).at(file, rows.line() + Integer.parseInt(row.group(1)) - 1).because(e)
        : of(e, file, span, sent);
  }

  private static PgwrightException told(ServerErrorMessage server, SQLException e) {
    String detail = server.getDetail();
    String message = String.valueOf(server.getMessage());
    var failure =
        PgwrightException.of(
            Code.INPUT,
            message + (detail == null ? "" : ": " + detail) + " [" + e.getSQLState() + "]");
    String hint = hint(server, String.valueOf(e.getSQLState()));
    return hint == null ? failure : failure.hint(hint);
  }

  private static @Nullable String hint(ServerErrorMessage server, String state) {
    String hint = server.getHint();
    if (hint != null) {
      return hint;
    }
    return Extensions.providing(String.valueOf(server.getMessage()))
        .map(name -> "create extension " + name + " before this statement")
        .orElseGet(() -> usual(state));
  }

  private static @Nullable String usual(String state) {
    return switch (state) {
      case "42601" -> "the server can read the file up to here; correct the statement";
      case "42P01", "42704", "42883", "42703", "3F000" ->
          "create it before this statement: the source must hold the whole schema; or correct the"
              + " name";
      case "42P07", "42710", "42723", "42P06", "42701" ->
          "an earlier statement has created it; leave one of them out";
      default -> null;
    };
  }

  private static PgwrightException lost(SQLException e, Path file, int line) {
    return PgwrightException.of(
            Code.CONNECTION, "the throwaway server went away: " + e.getMessage())
        .at(file, line)
        .because(e);
  }

  /// The extension that the server could not find for a `CREATE EXTENSION`.
  private static Optional<String> missingExtension(SQLException e, String sent) {
    boolean missing = List.of("0A000", "58P01", "55000").contains(String.valueOf(e.getSQLState()));
    return missing ? extension(Script.tokens(sent)) : Optional.empty();
  }

  /// The extension that a statement creates.
  static Optional<String> extension(List<Token> tokens) {
    if (tokens.size() < 3 || !tokens.get(0).is("create") || !tokens.get(1).is("extension")) {
      return Optional.empty();
    }
    boolean guarded = tokens.size() > 5 && tokens.get(2).is("if");
    return Optional.of(tokens.get(guarded ? 5 : 2).value());
  }

  static @Nullable ServerErrorMessage message(SQLException e) {
    return e instanceof PSQLException failure ? failure.getServerErrorMessage() : null;
  }
}
