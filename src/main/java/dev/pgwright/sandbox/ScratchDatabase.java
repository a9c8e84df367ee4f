package dev.pgwright.sandbox;

import dev.pgwright.PgwrightException;
import java.sql.Connection;

/// A database that exists until it is closed.
///
/// The accessors say where it is, for people's own clients and for child processes.
public final class ScratchDatabase implements AutoCloseable {

  private final Sandbox sandbox;
  private final ServerAddress address;

  ScratchDatabase(Sandbox sandbox, ServerAddress address) {
    this.sandbox = sandbox;
    this.address = address;
  }

  /// The database's name on its server.
  public String name() {
    return address.database();
  }

  public String host() {
    return address.host();
  }

  public int port() {
    return address.port();
  }

  public String user() {
    return address.user();
  }

  /// Never to be shown or logged.
  public String password() {
    return address.password();
  }

  /// A new session: autocommit, simple query protocol, application name `pgwright`.
  ///
  /// @throws PgwrightException `CONNECTION` when the server died or does not answer
  public Connection connect() {
    return sandbox.connect(address);
  }

  /// `postgresql://user:password@host:port/name`, for the environment of child processes only.
  public String libpqUrl() {
    return address.libpqUrl();
  }

  /// Drops the database, whoever is connected; nothing when that was done before or the server is
  /// gone.
  @Override
  public void close() {
    sandbox.drop(this);
  }

  /// Without the password.
  @Override
  public String toString() {
    return address.toString();
  }
}
