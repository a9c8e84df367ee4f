package dev.pgwright.query;

import dev.pgwright.query.gate.Gate;
import dev.pgwright.query.gate.ReadStatement;
import dev.pgwright.query.gate.ReadStatement.Form;
import dev.pgwright.query.gate.ServerError;
import dev.pgwright.query.server.UserDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

/// The guarded reader of users' databases.
public final class Reader {

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

  private static final int LARGEST_PLAN = 64 << 20;

  private Reader() {}

  /// Runs one read, or says why not.
  ///
  /// @throws dev.pgwright.PgwrightException REFUSED with the reason for what is not known to only
  ///   read, costs too much or takes too long; INPUT for what is no SQL or an error of the server;
  ///   USAGE and CONNECTION as [UserDatabase#read]
  public static Answer run(ReadRequest request) {
    ReadStatement statement = ReadStatement.of(request.sql());
    return UserDatabase.read(
        request.url(), request.env(), connection -> run(connection, request, statement));
  }

  /// Runs one read and hands over each row as it comes; none is kept. The limits on rows, bytes and
  /// cells do not hold, the others do.
  ///
  /// @param most rows, after which it ends
  /// @return how many there were
  /// @throws dev.pgwright.PgwrightException as [#run]
  public static long stream(ReadRequest request, long most, RowSink sink) {
    ReadStatement statement = ReadStatement.of(request.sql());
    return UserDatabase.read(
        request.url(),
        request.env(),
        connection -> {
          prepare(connection, request, statement);
          return new Cursor(connection, request.limits()).stream(statement.sql(), most, sink);
        });
  }

  private static Answer run(Connection connection, ReadRequest request, ReadStatement read)
      throws SQLException {
    Posture posture = prepare(connection, request, read);
    Answer answer = new Cursor(connection, request.limits()).read(read.sql());
    return new Answer(
        answer.columns(), answer.rows(), answer.more(), answer.cut(), posture.warnings());
  }

  /// Every layer before the statement itself.
  private static Posture prepare(Connection connection, ReadRequest request, ReadStatement read)
      throws SQLException {
    connection.setReadOnly(true);
    connection.setAutoCommit(false);
    Posture posture = Posture.of(connection);
    if (request.production()) {
      posture.demandReadOnly();
    }
    Limits limits = request.limits();
    execute(connection, PIN.replace("%s", String.valueOf(60_000L + 3L * limits.timeoutMs())));
    Gate.check(connection, read, request.functions());
    execute(connection, "set local statement_timeout = " + limits.timeoutMs());
    if (read.form() == Form.QUERY || read.form() == Form.EXPLAIN_ANALYZE) {
      estimate(connection, read).check(limits.cost());
    }
    return posture;
  }

  private static void execute(Connection connection, String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw ServerError.of(e);
    }
  }

  private static Estimate estimate(Connection connection, ReadStatement read) {
    var whole = new Limits(1, LARGEST_PLAN, LARGEST_PLAN, 1, 1);
    Answer plan = new Cursor(connection, whole).read("explain (format json) " + read.querySql());
    var text = new StringBuilder();
    plan.rows().forEach(row -> text.append(Objects.requireNonNull(row.getFirst())).append('\n'));
    return Estimate.of(text.toString());
  }
}
