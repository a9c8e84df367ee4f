package dev.pgwright.sandbox;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.model.Name;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SequencedSet;

/// Scratch databases on a server that the user named: called `pgwright_LABEL_RANDOM`, claimed by an
/// advisory lock of the session that made them, so that the next run finds and drops those whose
/// owner died.
final class NamedServer {

  /// First words of the comment on our databases; the name of the database whose sessions hold the
  /// locks follows, for advisory locks belong to one database.
  private static final String MARK = "scratch database of pgwright, claimed in ";

  private NamedServer() {}

  static Sandbox open(ServerAddress address, int major, SequencedSet<String> extensions) {
    Sandbox sandbox = Sandbox.on(address);
    try {
      List<String> missing =
          extensions.stream().filter(extension -> !sandbox.offers(extension)).toList();
      if (sandbox.serverVersion() / 10000 != major) {
        throw PgwrightException.of(
                Code.SANDBOX,
                address.host()
                    + " is PostgreSQL "
                    + sandbox.serverVersion() / 10000
                    + ", wanted is "
                    + major)
            .hint("name another server with --sandbox-url, or none");
      }
      if (!missing.isEmpty()) {
        throw PgwrightException.of(
                Code.SANDBOX, address.host() + " does not offer " + String.join(", ", missing))
            .hint(
                "install "
                    + String.join(
                        " and ",
                        missing.stream().map(name -> Packages.of(major, name)).distinct().toList())
                    + " there, or name another server with --sandbox-url, or none");
      }
      sandbox.reap();
      return sandbox;
    } catch (RuntimeException e) {
      sandbox.close();
      throw e;
    }
  }

  /// A name that no other run has.
  static String name(String label) {
    byte[] random = new byte[6];
    new SecureRandom().nextBytes(random);
    return "pgwright_" + Labels.plain(label) + "_" + HexFormat.of().formatHex(random);
  }

  /// Says to other runs that the database has an owner, for as long as the session lasts.
  static void claim(Connection session, String name) throws SQLException {
    try (PreparedStatement lock =
        session.prepareStatement("select pg_advisory_lock(hashtextextended(?, 0))")) {
      lock.setString(1, name);
      lock.execute();
    }
  }

  static void mark(Connection session, String name) throws SQLException {
    try (Statement comment = session.createStatement()) {
      comment.execute(
          "comment on database "
              + new Name(name).sql()
              + " is '"
              + (MARK + session.getCatalog()).replace("'", "''")
              + "'");
    }
  }

  /// Drops databases that carry our mark and that nobody claims.
  static void reap(Connection session) throws SQLException {
    for (String name : abandoned(session)) {
      drop(session, name);
    }
  }

  /// Drops one database, whoever is connected to it.
  static void drop(Connection session, String name) throws SQLException {
    try (Statement drop = session.createStatement()) {
      drop.execute("drop database if exists " + new Name(name).sql() + " with (force)");
    }
  }

  private static List<String> abandoned(Connection session) throws SQLException {
    String text =
        """
        select datname
        from pg_database
        where case
          when starts_with(datname, 'pgwright_')
            and pg_get_userbyid(datdba) = current_user
            and shobj_description(oid, 'pg_database') = ? || current_database()
          then pg_try_advisory_lock(hashtextextended(datname, 0))
          else false
        end
        """;
    List<String> names = new ArrayList<>();
    try (PreparedStatement query = session.prepareStatement(text)) {
      query.setString(1, MARK);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          names.add(rows.getString(1));
        }
      }
    }
    return names;
  }
}
