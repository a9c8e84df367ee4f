package dev.pgwright.query.server;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.postgresql.util.PSQLException;

/// A user's database, opened to be read and closed again: the only way to one.
public final class UserDatabase {

  /// The oldest and the newest major version that can be read.
  private static final int OLDEST = 14;

  private static final int NEWEST = 18;

  /// What one result may fill in memory.
  private static final String MOST_BYTES = "256M";

  /// What holds for the whole session, whoever forgets to say it again.
  private static final List<String> GUARDS =
      List.of(
          "default_transaction_read_only=on",
          "statement_timeout=60000",
          "lock_timeout=5000",
          "idle_in_transaction_session_timeout=60000");

  private UserDatabase() {}

  /// What is read of a database, by constant queries of ours or through the gate of
  /// [dev.pgwright.query.Reader].
  ///
  /// @param <T> what comes of it
  @FunctionalInterface
  public interface Work<T> {

    /// Reads; whatever it leaves open is rolled back.
    T read(Connection connection) throws SQLException;
  }

  /// Opens a session that can only read, reads, and rolls back, whatever happens.
  ///
  /// @param url a `postgresql://` URL or libpq's `key=value` pairs; empty when libpq's variables
  ///   say it all
  /// @param env environment variables, for `PGHOST` and the like
  /// @throws PgwrightException USAGE for an address that cannot be understood; CONNECTION when the
  ///   server does not let us in, is older than 14 or newer than 18, or goes away
  public static <T> T read(String url, Map<String, String> env, Work<T> work) {
    try (Connection connection = connect(url, env)) {
      T result;
      try {
        result = work.read(connection);
      } catch (SQLException | RuntimeException e) {
        undo(connection, e);
        throw e;
      }
      connection.rollback();
      return result;
    } catch (SQLException e) {
      throw PgwrightException.of(Code.CONNECTION, "the database went away: " + e.getMessage())
          .because(e);
    }
  }

  private static void undo(Connection connection, Exception reason) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      reason.addSuppressed(e);
    }
  }

  /// Where an address leads, as `host:port/database` for each of its hosts; a Unix socket is on
  /// `localhost`.
  ///
  /// @throws PgwrightException USAGE for an address that cannot be understood
  public static List<String> places(String url, Map<String, String> env) {
    Endpoint endpoint = Endpoint.of(url, env);
    return endpoint.hosts().stream()
        .map(host -> host.startsWith("/") ? "localhost" + host.replaceFirst("^.*:", ":") : host)
        .map(host -> host + "/" + endpoint.database())
        .toList();
  }

  /// Opens a session that can only read: every transaction is `READ ONLY`, a statement ends after
  /// 60 s, a wait for a lock after 5 s. Autocommit is off; the session calls itself `pgwright`.
  ///
  /// What the URL leaves open comes from its service, then from libpq's variables, then from
  /// `.pgpass`; without a host it is `localhost` over TCP.
  ///
  /// @throws PgwrightException as [#read]
  static Connection connect(String url, Map<String, String> env) {
    Endpoint endpoint = Endpoint.of(url, env);
    Connection connection = open(endpoint);
    try {
      check(connection, endpoint);
      return connection;
    } catch (SQLException e) {
      throw close(connection, refused(endpoint, e));
    } catch (PgwrightException e) {
      throw close(connection, e);
    }
  }

  private static PgwrightException close(Connection connection, PgwrightException failure) {
    try {
      connection.close();
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
    return failure;
  }

  private static Connection open(Endpoint endpoint) {
    Properties properties = endpoint.properties();
    properties.setProperty("ApplicationName", "pgwright");
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("socketTimeout", "90");
    properties.setProperty("loginTimeout", "30");
    properties.setProperty("maxResultBuffer", MOST_BYTES);
    properties.setProperty("options", options(endpoint));
    try {
      try {
        return DriverManager.getConnection(endpoint.jdbcUrl(), properties);
      } catch (SQLException e) {
        if (!poolerWithoutOptions(e) || !endpoint.options().isEmpty()) {
          throw e;
        }
        properties.remove("options");
        return guarded(DriverManager.getConnection(endpoint.jdbcUrl(), properties));
      }
    } catch (SQLException e) {
      throw refused(endpoint, e);
    }
  }

  private static String options(Endpoint endpoint) {
    String guards = "-c " + String.join(" -c ", GUARDS);
    return endpoint.options().isEmpty() ? guards : endpoint.options() + " " + guards;
  }

  /// PgBouncer refuses `options` unless it is told to ignore them.
  private static boolean poolerWithoutOptions(SQLException e) {
    return "08P01".equals(e.getSQLState()) && String.valueOf(e.getMessage()).contains("options");
  }

  private static Connection guarded(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String guard : GUARDS) {
        statement.execute("set " + guard);
      }
    }
    return connection;
  }

  private static void check(Connection connection, Endpoint endpoint) throws SQLException {
    int major = connection.getMetaData().getDatabaseMajorVersion();
    if (major < OLDEST || major > NEWEST) {
      throw PgwrightException.of(
              Code.CONNECTION, endpoint + " is PostgreSQL " + major + "; 14 to 18 can be read")
          .hint(major < OLDEST ? "upgrade the server" : "upgrade pgwright");
    }
    connection.setReadOnly(true);
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("show transaction_read_only")) {
      if (!rows.next() || !rows.getString(1).equals("on")) {
        throw PgwrightException.of(
            Code.CONNECTION, endpoint + " does not keep a session read-only");
      }
    }
    connection.rollback();
  }

  private static PgwrightException refused(Endpoint endpoint, SQLException e) {
    String state = String.valueOf(e.getSQLState());
    return PgwrightException.of(
            Code.CONNECTION,
            "cannot connect to " + endpoint + ": " + reason(e) + " [" + state + "]")
        .hint(advice(state, endpoint))
        .because(e);
  }

  private static String reason(SQLException e) {
    if (e instanceof PSQLException failure && failure.getServerErrorMessage() != null) {
      return String.valueOf(failure.getServerErrorMessage().getMessage());
    }
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof UnknownHostException) {
        return "no such host";
      }
      if (cause instanceof SocketTimeoutException) {
        return "no answer";
      }
    }
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private static String advice(String state, Endpoint endpoint) {
    boolean password = endpoint.settings().containsKey("password");
    return switch (state) {
      case "28P01", "28000", "08004" ->
          password
              ? "check the user, the password and the server's pg_hba.conf"
              : "give a password: PGPASSWORD, ~/.pgpass or the URL; check the user";
      case "3D000" -> "check the name of the database";
      case "53300" -> "the server has no connection left; try again later";
      case "57P03" -> "the server starts or stops; try again later";
      case "08006" -> "check the port and sslmode";
      default ->
          endpoint.socket().isEmpty()
              ? "check that the server runs and listens on TCP there, the host and the port"
              : "check that the server runs and has " + endpoint.socket();
    };
  }
}
