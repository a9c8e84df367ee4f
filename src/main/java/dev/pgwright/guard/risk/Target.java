package dev.pgwright.guard.risk;

/// A database, as far as a command tells.
///
/// @param host `localhost` for a local socket; `docker:NAME`, `compose:SERVICE`, `kube:POD`,
///   `ssh:HOST` in front, with a slash, where the client runs elsewhere
/// @param port empty for the usual one
/// @param known whether host and database are certain
public record Target(String host, String port, String database, boolean known) {

  /// Nothing is known.
  public static final Target UNKNOWN = new Target("", "", "", false);

  /// For people: `host:port/database`.
  public String label() {
    if (!known) {
      return "an unknown database";
    }
    String at = port.isEmpty() || port.equals("5432") ? host : host + ":" + port;
    return at + "/" + database;
  }
}
