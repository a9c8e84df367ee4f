package dev.pgwright.source;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.model.Name;
import dev.pgwright.sql.Part;
import dev.pgwright.sql.Script;
import dev.pgwright.sql.Span;
import dev.pgwright.sql.Token;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/// One file on its way through a session.
final class ScriptRun {

  /// A file whose every part may be run.
  ///
  /// @param pieces with those of the files that it includes
  record Prepared(Path file, List<Piece> pieces) {

    /// Its parts, without their files.
    List<Part> parts() {
      return pieces.stream().map(Piece::part).toList();
    }
  }

  /// A part, and the file that it stands in.
  record Piece(Path file, Part part) {}

  /// Statements that may name a role or `public`: inside a transaction they get a savepoint, so
  /// that they can be tried again.
  private static final List<String> RETRIED = List.of("create", "alter", "grant", "revoke");

  private static final Pattern ROLE = Pattern.compile("role \"(.*)\" does not exist");

  private Path file;
  private final Connection connection;
  private final MissingRoles roles;
  private final SequencedSet<String> created = new LinkedHashSet<>();
  private boolean transactions;
  private int statements;
  private int skipped;

  /// Line of the statement that began the open transaction.
  private int begun;

  private Path begunIn;

  /// Line of the part that is run.
  private int line = 1;

  ScriptRun(Path file, Connection connection, MissingRoles roles) {
    this.file = file;
    this.begunIn = file;
    this.connection = connection;
    this.roles = roles;
  }

  /// Reads a file with those that it includes, and refuses what must not run.
  ///
  /// @param root the folder that included files must lie in
  static Prepared prepare(Path file, Path root, MissingRoles roles) {
    return checked(file, Includes.of(file, root), roles);
  }

  /// Refuses what of a file must not run.
  static Prepared prepare(Path file, List<Part> parts, MissingRoles roles) {
    return checked(file, parts.stream().map(it -> new Piece(file, it)).toList(), roles);
  }

  private static Prepared checked(Path file, List<Piece> pieces, MissingRoles roles) {
    for (Piece piece : pieces) {
      refusal(piece.part(), roles)
          .ifPresent(
              what -> {
                throw PgwrightException.of(Code.INPUT, what + " is not run in a throwaway database")
                    .hint(advice(piece.part()))
                    .at(piece.file(), piece.part().span().line());
              });
    }
    return new Prepared(file, pieces);
  }

  private static Optional<String> refusal(Part part, MissingRoles roles) {
    return switch (part) {
      case Part.Statement(_, var text) -> {
        List<Token> tokens = Script.tokens(text);
        yield roles == MissingRoles.SKIP && Refusals.changesRoles(tokens)
            ? Optional.of("DO that changes roles")
            : Refusals.subscribes(tokens) ? Optional.empty() : Refusals.of(tokens);
      }
      case Part.CopyData _ -> Optional.empty();
      case Part.MetaCommand command -> Refusals.of(command);
    };
  }

  private static String advice(Part part) {
    return switch (part) {
      case Part.MetaCommand _ ->
          "only SQL is understood; name every file or a folder as the source";
      case Part.Statement _, Part.CopyData _ ->
          "leave it out of the schema source: it concerns more than the schema of one database";
    };
  }

  /// The same run where every statement is in a transaction: one for the whole file, unless the
  /// file itself ends it before.
  ScriptRun inTransactions(boolean whether) {
    transactions = whether;
    return this;
  }

  SqlLoader.Loaded run(List<Piece> pieces) {
    try {
      connection.setAutoCommit(true);
      for (Piece piece : pieces) {
        Part part = piece.part();
        file = piece.file();
        line = part.span().line();
        if (transactions && state() == TransactionState.IDLE) {
          execute("begin");
        }
        run(part);
      }
      if (transactions && state() == TransactionState.OPEN) {
        execute("commit");
      }
      if (state() != TransactionState.IDLE) {
        throw PgwrightException.of(Code.INPUT, "the transaction that begins here never ends")
            .hint("end it with commit")
            .at(begunIn, begun);
      }
      reset();
    } catch (SQLException e) {
      throw ServerFailure.of(e, file, new Span(line, 0, 0), "");
    } catch (PgwrightException e) {
      resetAfter(e);
      throw e;
    }
    return new SqlLoader.Loaded(1, statements, skipped);
  }

  private void reset() throws SQLException {
    if (state() != TransactionState.IDLE) {
      execute("rollback");
    }
    execute("discard all");
  }

  private void resetAfter(PgwrightException failure) {
    try {
      reset();
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }

  private void run(Part part) throws SQLException {
    switch (part) {
      case Part.Statement(var span, var text) -> statement(span, text.replace("\r\n", "\n"));
      case Part.CopyData copy -> copy(copy);
      case Part.MetaCommand _ -> {}
    }
    if (state() == TransactionState.IDLE) {
      begun = 0;
    } else if (begun == 0) {
      begun = line;
      begunIn = file;
    }
  }

  private void statement(Span span, String text) {
    List<Token> tokens = Script.tokens(text);
    if (Refusals.subscribes(tokens) || (roles == MissingRoles.SKIP && concernsRoles(tokens))) {
      skipped++;
      return;
    }
    while (true) {
      try {
        attempt(tokens, text);
        statements++;
        return;
      } catch (SQLException e) {
        if (tolerated(e, tokens)) {
          return;
        }
        if (!createsRole(e)) {
          throw ServerFailure.of(e, file, span, text);
        }
      }
    }
  }

  private void attempt(List<Token> tokens, String text) throws SQLException {
    boolean guarded =
        state() == TransactionState.OPEN && RETRIED.contains(tokens.getFirst().word());
    if (!guarded) {
      execute(text);
      return;
    }
    execute("savepoint pgwright");
    try {
      execute(text);
    } catch (SQLException e) {
      execute("rollback to savepoint pgwright");
      throw e;
    } finally {
      execute("release savepoint pgwright");
    }
  }

  /// Creates the role that a statement failed for.
  ///
  /// @return false when that was not the reason, or did not help before
  private boolean createsRole(SQLException e) {
    var server = ServerFailure.message(e);
    String message = server == null ? "" : String.valueOf(server.getMessage());
    Matcher role = ROLE.matcher("42704".equals(e.getSQLState()) ? message : "");
    if (roles == MissingRoles.SKIP || !role.matches() || !created.add(role.group(1))) {
      return false;
    }
    try {
      execute("create role " + new Name(role.group(1)).sql() + " nologin");
      return true;
    } catch (SQLException failure) {
      e.addSuppressed(failure);
      return false;
    }
  }

  private static boolean concernsRoles(List<Token> tokens) {
    String first = tokens.getFirst().word();
    return switch (first) {
      case "grant", "revoke" -> true;
      case "alter" -> {
        boolean owner = false;
        for (int i = 1; i + 1 < tokens.size(); i++) {
          owner |= tokens.get(i).is("owner") && tokens.get(i + 1).is("to");
        }
        yield owner || (tokens.size() > 2 && tokens.get(1).is("default"));
      }
      default -> false;
    };
  }

  /// What dumps hold that is already so: the schema `public`, and settings of newer servers.
  private static boolean tolerated(SQLException e, List<Token> tokens) {
    List<String> values = tokens.stream().limit(3).map(Token::value).toList();
    return ("42P06".equals(e.getSQLState()) && values.equals(List.of("create", "schema", "public")))
        || ("42704".equals(e.getSQLState())
            && values
                .subList(0, Math.min(2, values.size()))
                .equals(List.of("set", "transaction_timeout")));
  }

  private void copy(Part.CopyData copy) {
    String text = copy.text().replace("\r\n", "\n");
    try {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(text, new StringReader(copy.rows()));
      statements++;
    } catch (SQLException e) {
      throw ServerFailure.ofRows(e, file, copy.span(), text, copy.rowsSpan());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private TransactionState state() throws SQLException {
    return connection.unwrap(BaseConnection.class).getTransactionState();
  }

  private void execute(String text) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(text);
    }
  }
}
