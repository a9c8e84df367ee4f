package dev.pgwright.query;

import dev.pgwright.query.gate.ReadStatement;
import dev.pgwright.query.server.UserDatabase;
import java.sql.Connection;
import java.sql.SQLException;

/// The guarded reader of users' databases.
public final class Reader {

  private Reader() {}

  /// Runs one read, or says why not.
  ///
  /// @throws dev.pgwright.PgwrightException REFUSED with the reason for what is not known to only
  ///   read, costs too much or takes too long; INPUT for what is no SQL or an error of the server;
  ///   USAGE and CONNECTION as [UserDatabase#read]
  public static Answer run(ReadRequest request) {
    ReadStatement statement = ReadStatement.of(request.sql());
    return UserDatabase.read(
        request.url(), request.env(), connection -> session(connection, request).read(statement));
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
        connection -> session(connection, request).stream(statement, most, sink));
  }

  private static ReadSession session(Connection connection, ReadRequest request)
      throws SQLException {
    var guard =
        new Guard(
            request.url(),
            request.env(),
            request.limits(),
            request.functions(),
            request.production());
    return ReadSession.begin(connection, guard, (_, _, _) -> {});
  }
}
