package dev.pgwright.alembic;

/// The throwaway database that migrations run against.
///
/// @param host name, address, or the absolute path of a folder that holds the server's socket
/// @param port TCP port; names the socket's file where `host` is a folder
/// @param password empty when the server trusts the connection; never printed
public record ScratchTarget(String host, int port, String user, String password, String database) {

  @Override
  public String toString() {
    return "postgresql://" + user + "@" + host + ":" + port + "/" + database;
  }
}
