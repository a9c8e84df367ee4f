package dev.pgwright.query;

import dev.pgwright.PgwrightException;
import dev.pgwright.query.gate.Gate;
import dev.pgwright.query.gate.ReadStatement;
import dev.pgwright.query.gate.ReadStatement.Form;
import dev.pgwright.query.gate.ServerError;
import dev.pgwright.query.server.UserDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/// Several reads of a user's database in one `READ ONLY` transaction, each through the same gates;
/// all of them see the rows of one moment.
public final class ReadSession {

  /// `pg_catalog` first, what is temporary last, so that neither hides what the user means.
  private static final String PIN =
      """
      select pg_catalog.set_config('search_path',
          pg_catalog.concat_ws(', ', 'pg_catalog', (
            select pg_catalog.string_agg(pg_catalog.quote_ident(name), ', ' order by place)
            from pg_catalog.unnest(pg_catalog.current_schemas(false)) with ordinality
              as path(name, place)
            where name !~ '^pg_'), 'pg_temp'), true),
        pg_catalog.set_config('statement_timeout', '30000', true),
        pg_catalog.set_config('lock_timeout', '2000', true),
        pg_catalog.set_config('idle_in_transaction_session_timeout', '60000', true),
        pg_catalog.set_config('standard_conforming_strings', 'on', true),
        pg_catalog.set_config('backslash_quote', 'safe_encoding', true),
        pg_catalog.set_config('client_min_messages', 'warning', true),
        pg_catalog.set_config('cursor_tuple_fraction', '1', true),
        case when pg_catalog.current_setting('server_version_num')::integer >= 170000
          then pg_catalog.set_config('transaction_timeout', '%s', true) end,
        case when pg_catalog.current_setting('is_superuser') = 'on'
          then pg_catalog.set_config('temp_file_limit', '1GB', true) end
      """;

  private static final String CANCELLED = "57014";
  private static final int LARGEST_PLAN = 64 << 20;

  private final Connection connection;
  private final Guard guard;
  private final Posture posture;
  private final Told told;

  private ReadSession(Connection connection, Guard guard, Posture posture, Told told) {
    this.connection = connection;
    this.guard = guard;
    this.posture = posture;
    this.told = told;
  }

  /// Hears of every read.
  @FunctionalInterface
  public interface Told {

    /// Hears of one.
    ///
    /// @param outcome `rows`, or the code of the failure
    /// @param detail number of rows, or the failure's message
    void read(String sql, String outcome, String detail);
  }

  /// What rows were copied.
  ///
  /// @param more whether the limit of bytes has ended it before the last row
  public record Copied(long rows, long bytes, boolean more) {}

  /// Takes the rows of a copy, whole lines in COPY's text format.
  @FunctionalInterface
  public interface Lines {

    /// Takes the next ones.
    ///
    /// @throws SQLException when they cannot be written where they go
    void take(byte[] lines) throws SQLException;
  }

  /// Work that reads.
  ///
  /// @param <T> what comes of it
  @FunctionalInterface
  public interface Work<T> {

    /// Reads as often as it has to.
    T read(ReadSession session);
  }

  /// Reads as often as the work asks, and rolls back, whatever happens.
  ///
  /// @throws PgwrightException as [Reader#run]
  public static <T> T run(Guard guard, Told told, Work<T> work) {
    return UserDatabase.read(
        guard.url(),
        guard.env(),
        connection -> {
          connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
          return work.read(begin(connection, guard, told));
        });
  }

  static ReadSession begin(Connection connection, Guard guard, Told told) throws SQLException {
    connection.setReadOnly(true);
    connection.setAutoCommit(false);
    Posture posture = Posture.of(connection);
    if (guard.production()) {
      posture.demandReadOnly();
    }
    long whole = 60_000L + 3L * guard.limits().timeoutMs();
    var session = new ReadSession(connection, guard, posture, told);
    session.execute(PIN.replace("%s", String.valueOf(whole)));
    return session;
  }

  /// Runs one read.
  ///
  /// @throws PgwrightException as [Reader#run]; the session is of no more use then
  public Answer read(String sql) {
    return noted(
        sql,
        () -> read(ReadStatement.of(sql)),
        answer -> answer.rows().size() + (answer.more() ? " and more" : ""));
  }

  Answer read(ReadStatement read) {
    admit(read);
    Answer answer = new Cursor(connection, guard.limits()).read(read.sql());
    return new Answer(
        answer.columns(), answer.rows(), answer.more(), answer.cut(), posture.warnings());
  }

  long stream(ReadStatement read, long most, RowSink sink) {
    admit(read);
    return new Cursor(connection, guard.limits()).stream(read.sql(), most, sink);
  }

  /// Copies the rows of a query, which is looked at as any other.
  ///
  /// @param mostBytes ends the copy after the row that exceeds it
  /// @throws PgwrightException as [#read]
  public Copied copy(String select, long mostBytes, Lines lines) {
    return noted(
        select,
        () -> copied(ReadStatement.of(select), mostBytes, lines),
        copied -> copied.rows() + (copied.more() ? " and more" : ""));
  }

  private <T> T noted(String sql, Supplier<T> read, Function<T, String> count) {
    try {
      T found = read.get();
      told.read(sql, "rows", count.apply(found));
      return found;
    } catch (PgwrightException e) {
      told.read(sql, e.code().name(), String.valueOf(e.getMessage()));
      throw e;
    }
  }

  private Copied copied(ReadStatement read, long mostBytes, Lines lines) {
    if (read.form() != Form.QUERY) {
      throw new IllegalArgumentException("only the rows of queries are copied");
    }
    admit(read);
    try {
      Savepoint before = connection.setSavepoint();
      Copied copied = copied(read.sql(), mostBytes, lines);
      if (copied.more()) {
        undo(before);
      } else {
        connection.releaseSavepoint(before);
      }
      return copied;
    } catch (SQLException e) {
      throw ServerError.of(e);
    }
  }

  /// Goes back behind a copy that was cancelled; where all rows were sent already, the cancellation
  /// meets what comes next, which is this.
  private void undo(Savepoint before) throws SQLException {
    try {
      connection.rollback(before);
    } catch (SQLException e) {
      if (!CANCELLED.equals(e.getSQLState())) {
        throw e;
      }
      connection.rollback(before);
    }
  }

  private Copied copied(String query, long mostBytes, Lines lines) throws SQLException {
    CopyOut out =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut("copy (" + query + "\n) to stdout");
    long rows = 0;
    long bytes = 0;
    for (byte[] line = out.readFromCopy(); line != null; line = out.readFromCopy()) {
      lines.take(line);
      rows++;
      bytes += line.length;
      if (bytes > mostBytes) {
        out.cancelCopy();
        return new Copied(rows, bytes, true);
      }
    }
    return new Copied(rows, bytes, false);
  }

  private void admit(ReadStatement read) {
    execute("set local statement_timeout = 30000");
    Gate.check(connection, read, guard.functions());
    execute("set local statement_timeout = " + guard.limits().timeoutMs());
    if (read.form() == Form.QUERY || read.form() == Form.EXPLAIN_ANALYZE) {
      estimate(read).check(guard.limits().cost());
    }
  }

  private void execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw ServerError.of(e);
    }
  }

  private Estimate estimate(ReadStatement read) {
    var whole = new Limits(1, LARGEST_PLAN, LARGEST_PLAN, 1, 1);
    Answer plan = new Cursor(connection, whole).read("explain (format json) " + read.querySql());
    var text = new StringBuilder();
    plan.rows().forEach(row -> text.append(Objects.requireNonNull(row.getFirst())).append('\n'));
    return Estimate.of(text.toString());
  }
}
