package dev.pgwright.sandbox;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.model.Name;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// A PostgreSQL server for scratch databases: one that was started for the purpose and ends with
/// this object or with the process, or one the user named.
///
/// Threads may share it; its methods wait for each other.
public final class Sandbox implements AutoCloseable {

  /// What our sessions call themselves.
  static final String APPLICATION = "pgwright";

  /// The setting of a session that says as which major version the catalogs are to be read.
  public static final String READ_AS = "pgwright.read_as";

  private final ServerAddress admin;
  private final @Nullable Server server;
  private final Connection session;
  private final int version;
  private final String origin;
  private final List<ScratchDatabase> open = new CopyOnWriteArrayList<>();
  private final Thread hook = new Thread(this::abandon, "pgwright-sandbox-end");
  private @Nullable StandIn standIn;
  private int made;
  private boolean closed;

  private Sandbox(
      ServerAddress admin, @Nullable Server server, @Nullable Installation installation) {
    this.admin = admin;
    this.server = server;
    this.session = connect(admin);
    try {
      this.version = Integer.parseInt(one("show server_version_num"));
      String text = version / 10000 + "." + version % 10000;
      this.origin = installation == null ? "server " + admin.host() : installation.label(text);
    } catch (SQLException e) {
      throw failed("read the version of", admin, e);
    }
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /// A server that has the extensions: the one the settings name, else the embedded one, else an
  /// installation on this machine, which is started and is ours alone.
  ///
  /// @param extensions names as in `CREATE EXTENSION`
  /// @throws PgwrightException `SANDBOX` when no server has them, with what to install or name;
  ///   `FILES` when the cache folder is full or read-only; `CONNECTION` when a named server does
  ///   not answer
  public static Sandbox open(SandboxSettings settings, SequencedSet<String> extensions) {
    return open(settings, extensions, List.of());
  }

  /// The same with parameters of the server, each `name=value`; they hold only where the server is
  /// ours.
  public static Sandbox open(
      SandboxSettings settings, SequencedSet<String> extensions, List<String> parameters) {
    String url = settings.url();
    return url == null
        ? start(settings, extensions, parameters)
        : NamedServer.open(ServerAddress.parse(url), settings.major(), extensions);
  }

  /// What a server of another version stands for.
  ///
  /// @param major the version that was wanted
  /// @param why there is no server of that version, with what to do about it
  public record StandIn(int major, String why) {}

  /// A server of the version that is wanted; where there is none at hand, one of the default
  /// version whose catalogs are read as if it were of the wanted one.
  ///
  /// @throws PgwrightException as [#open] does
  public static Sandbox nearest(SandboxSettings settings, SequencedSet<String> extensions) {
    if (settings.major() == SandboxSettings.DEFAULT_MAJOR) {
      return open(settings, extensions);
    }
    try {
      return open(settings, extensions);
    } catch (PgwrightException e) {
      if (e.code() != Code.SANDBOX) {
        throw e;
      }
      return standIn(settings, extensions, String.valueOf(e.getMessage()));
    }
  }

  /// A server of the default version whose catalogs are read as if it were of the wanted one.
  ///
  /// @param why there is none of that version
  public static Sandbox standIn(
      SandboxSettings settings, SequencedSet<String> extensions, String why) {
    Sandbox sandbox = open(settings.withMajor(SandboxSettings.DEFAULT_MAJOR), extensions);
    sandbox.standIn = new StandIn(settings.major(), why);
    return sandbox;
  }

  /// What this server stands for; empty when it is of the version that was wanted.
  public Optional<StandIn> standIn() {
    return Optional.ofNullable(standIn);
  }

  private static Sandbox start(
      SandboxSettings settings, SequencedSet<String> extensions, List<String> parameters) {
    var arguments = new ArrayList<>(Preload.arguments(extensions));
    parameters.forEach(it -> arguments.addAll(List.of("-c", it)));
    Cache cache = Cache.open(settings.cacheFolder(), Account.forServers());
    cache.files(() -> ServerFolder.reapDead(cache));
    Installation installation = Installations.choose(settings, cache, extensions);
    Template template = cache.files(() -> Template.of(cache, installation));
    Server server =
        cache.files(() -> Server.start(cache, installation, template, arguments, false));
    try {
      return new Sandbox(address(server.port(), template), server, installation);
    } catch (RuntimeException e) {
      cache.files(() -> stopped(server));
      throw e;
    }
  }

  private static boolean stopped(Server server) throws IOException {
    server.stop();
    return true;
  }

  /// The maintenance database of a server of ours.
  static ServerAddress address(int port, Template template) {
    return new ServerAddress(
        "127.0.0.1",
        port,
        Template.USER,
        template.password(),
        "postgres",
        new java.util.LinkedHashMap<>());
  }

  /// A sandbox on a server that somebody else runs.
  static Sandbox on(ServerAddress address) {
    return new Sandbox(address, null, null);
  }

  /// The version as PostgreSQL counts it, for example 180006.
  public int serverVersion() {
    return version;
  }

  /// The server for reports: `embedded PostgreSQL 18.6`, `PostgreSQL 18.6 at
  /// /usr/lib/postgresql/18`, `server db.example`.
  public String origin() {
    return origin;
  }

  /// Whether `CREATE EXTENSION` finds the extension there.
  public synchronized boolean offers(String extension) {
    try (var query =
        session.prepareStatement("select 1 from pg_available_extensions where name = ?")) {
      query.setString(1, extension);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next();
      }
    } catch (SQLException e) {
      throw failed("ask for extensions of", admin, e);
    }
  }

  /// A new database with nothing in it: UTF-8, ordered by code points, no statistics.
  ///
  /// @param label becomes part of the name; letters and digits are kept
  public synchronized ScratchDatabase create(String label) {
    return make(label, "template template0 encoding 'UTF8' " + locale());
  }

  /// A new database with nothing in it that orders text in its own way.
  ///
  /// @param label becomes part of the name; letters and digits are kept
  /// @param locale clauses of `CREATE DATABASE`
  /// @throws PgwrightException `SANDBOX` when the server does not know the locale
  public synchronized ScratchDatabase create(String label, String locale) {
    return make(label, "template template0 encoding 'UTF8' " + locale);
  }

  /// A new database with everything that is in another one. Our sessions in the other one are ended
  /// first, on a server of ours all sessions: PostgreSQL copies only what nobody uses.
  ///
  /// @param label becomes part of the name; letters and digits are kept
  public synchronized ScratchDatabase copy(ScratchDatabase of, String label) {
    String whose = server == null ? " and application_name = ? and usename = current_user" : "";
    String text =
        "select pg_terminate_backend(pid, 5000) from pg_stat_activity"
            + " where datname = ? and pid <> pg_backend_pid()";
    try (var ending = session.prepareStatement(text + whose)) {
      ending.setString(1, of.name());
      if (server == null) {
        ending.setString(2, APPLICATION);
      }
      ending.execute();
    } catch (SQLException e) {
      throw failed("end the sessions of", admin.withDatabase(of.name()), e);
    }
    return make(label, "template " + new Name(of.name()).sql());
  }

  private ScratchDatabase make(String label, String from) {
    made++;
    String name = server == null ? NamedServer.name(label) : Labels.plain(label) + "_" + made;
    ServerAddress address = admin.withDatabase(name);
    String strategy = version >= 150000 && server != null ? " strategy file_copy" : "";
    try {
      if (server == null) {
        NamedServer.claim(session, name);
      }
      execute("create database " + new Name(name).sql() + " " + from + strategy);
      if (server == null) {
        NamedServer.mark(session, name);
      }
    } catch (SQLException e) {
      throw failed("create", address, e);
    }
    String as = standIn == null ? "" : "" + standIn.major();
    ScratchDatabase database =
        new ScratchDatabase(this, as.isEmpty() ? address : address.withSetting(READ_AS, as));
    open.add(database);
    return database;
  }

  /// Drops what dead runs left on a server that is not ours.
  synchronized void reap() {
    try {
      NamedServer.reap(session);
    } catch (SQLException e) {
      throw failed("clean up on", admin, e);
    }
  }

  private String locale() {
    return version >= 170000
        ? "locale_provider builtin builtin_locale 'C.UTF-8' locale 'C'"
        : "locale 'C'";
  }

  synchronized void drop(ScratchDatabase database) {
    if (!open.remove(database)) {
      return;
    }
    try {
      NamedServer.drop(session, database.name());
    } catch (SQLException e) {
      if (alive()) {
        throw failed("drop", admin.withDatabase(database.name()), e);
      }
    }
  }

  /// The server's log file; empty when the server is not ours.
  public Optional<Path> log() {
    return Optional.ofNullable(server).map(Server::log);
  }

  /// Whether the server is there and takes connections.
  public boolean alive() {
    if (server != null) {
      return !closed && server.alive();
    }
    try {
      return !closed && session.isValid(2);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Why the server died, ready to be thrown: what it last wrote to its log. Empty while it lives
  /// and for a server that is not ours. To be asked after a statement failed for want of a
  /// connection.
  public Optional<PgwrightException> death() {
    return server == null ? Optional.empty() : server.death();
  }

  /// Drops what is left and ends the server if it is ours. May be called again.
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException _) {
      // The process is ending and the hook has done or does the same.
    }
    try {
      if (server == null) {
        open.forEach(this::drop);
      }
      session.close();
      if (server != null) {
        server.stop();
      }
    } catch (SQLException | IOException e) {
      throw PgwrightException.of(Code.SANDBOX, "cannot end " + origin + ": " + e.getMessage())
          .because(e);
    }
  }

  /// The end of the process, while other threads may still wait for the server: takes no lock and
  /// uses no session of theirs.
  private void abandon() {
    try {
      if (server != null) {
        server.stop();
      } else if (!open.isEmpty()) {
        try (Connection own = connect(admin)) {
          for (ScratchDatabase database : open) {
            NamedServer.drop(own, database.name());
          }
        }
      }
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("cannot end " + origin, e);
    }
  }

  Connection connect(ServerAddress address) {
    try {
      return DriverManager.getConnection(address.jdbcUrl(), address.properties());
    } catch (SQLException e) {
      throw failed(Code.CONNECTION, "connect to", address, e);
    }
  }

  private PgwrightException failed(String what, ServerAddress address, SQLException e) {
    return failed(Code.SANDBOX, what, address, e);
  }

  /// A lost connection is the server's death where that can be known.
  private PgwrightException failed(Code code, String what, ServerAddress address, SQLException e) {
    String state = String.valueOf(e.getSQLState());
    boolean lost = state.startsWith("08") || state.startsWith("57P");
    Optional<PgwrightException> died = lost ? death() : Optional.empty();
    return died.orElseGet(
            () ->
                PgwrightException.of(
                    lost ? Code.CONNECTION : code,
                    "cannot " + what + " " + address + ": " + e.getMessage() + " [" + state + "]"))
        .because(e);
  }

  private void execute(String statement) throws SQLException {
    try (Statement call = session.createStatement()) {
      call.execute(statement);
    }
  }

  private String one(String query) throws SQLException {
    try (Statement call = session.createStatement();
        ResultSet rows = call.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
