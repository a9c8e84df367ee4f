package dev.pgwright.source;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.alembic.AlembicConfig;
import dev.pgwright.alembic.AlembicError;
import dev.pgwright.alembic.AlembicRunner;
import dev.pgwright.alembic.Environment;
import dev.pgwright.alembic.History;
import dev.pgwright.alembic.Python;
import dev.pgwright.alembic.ScratchTarget;
import dev.pgwright.alembic.StatementWatch;
import dev.pgwright.catalog.Catalog;
import dev.pgwright.model.Access;
import dev.pgwright.model.Literal;
import dev.pgwright.model.Name;
import dev.pgwright.model.Schema;
import dev.pgwright.sandbox.Sandbox;
import dev.pgwright.sandbox.SandboxSettings;
import dev.pgwright.sandbox.ScratchDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Schema sources, made into databases of one throwaway server.
public final class Sources implements AutoCloseable {

  /// Objects that a message names before it counts the rest.
  private static final int NAMED = 5;

  private final Sandbox sandbox;
  private final Reading reading;
  private final SequencedMap<Source, Prepared> prepared;
  private final Function<Schema, List<String>> statements;

  private Sources(
      Sandbox sandbox,
      Reading reading,
      SequencedMap<Source, Prepared> prepared,
      Function<Schema, List<String>> statements) {
    this.sandbox = sandbox;
    this.reading = reading;
    this.prepared = prepared;
    this.statements = statements;
  }

  /// Reads what can be read without a server, and starts one that has the extensions which the
  /// sources need.
  ///
  /// @param statements how a schema is written down, for copies of live databases and snapshots
  public static Sources open(
      SandboxSettings settings,
      List<Source> sources,
      Reading reading,
      Function<Schema, List<String>> statements) {
    return open(settings, new Version.Exactly(settings.major()), sources, reading, statements);
  }

  /// Which version of the server the sources are for.
  public sealed interface Version {

    /// What somebody decided.
    record Exactly(int major) implements Version {}

    /// That of the databases and snapshots among the sources, the oldest of several; without any,
    /// the default.
    record OfSources() implements Version {}

    /// A decided one that the server only stands for.
    ///
    /// @param why no server of that version is asked
    record Told(int major, String why) implements Version {}
  }

  /// The same for a version of the server: on a server of that version where one is at hand, else
  /// on one of the default version that is read as if it were; [Sandbox#standIn] tells.
  public static Sources open(
      SandboxSettings settings,
      Version version,
      List<Source> sources,
      Reading reading,
      Function<Schema, List<String>> statements) {
    var prepared = new LinkedHashMap<Source, Prepared>();
    var extensions = new LinkedHashSet<String>();
    for (Source source : sources) {
      Prepared one = prepared.computeIfAbsent(source, it -> Prepared.of(it, reading));
      extensions.addAll(one.extensions());
    }
    Sandbox sandbox =
        switch (version) {
          case Version.Exactly(int major) -> Sandbox.nearest(settings.withMajor(major), extensions);
          case Version.OfSources() ->
              Sandbox.nearest(settings.withMajor(oldest(prepared, settings.major())), extensions);
          case Version.Told(int major, String why) ->
              Sandbox.standIn(settings.withMajor(major), extensions, why);
        };
    return new Sources(sandbox, reading, prepared, statements);
  }

  private static int oldest(SequencedMap<Source, Prepared> prepared, int usual) {
    int oldest = usual;
    for (Prepared it : prepared.values()) {
      if (it instanceof Prepared.Known(var schema)) {
        oldest = Math.min(oldest, schema.serverVersion() / 10_000);
      }
    }
    return oldest;
  }

  public Sandbox sandbox() {
    return sandbox;
  }

  /// The schema of a source that needs no throwaway server: of a user's database, which is read and
  /// nothing else, or of a snapshot; empty for every other source.
  public static Optional<Schema> known(Source source, Reading reading) {
    boolean known = source instanceof Source.Database || source instanceof Source.Snapshot;
    return known && Prepared.of(source, reading) instanceof Prepared.Known(var schema)
        ? Optional.of(schema)
        : Optional.empty();
  }

  /// Makes the database of a source and reads it back.
  ///
  /// @param source one of those that this was opened for
  /// @throws PgwrightException `INPUT` with file and line when the source is broken
  public Loaded load(Source source) {
    Prepared one = prepared.get(source);
    if (one == null) {
      throw new IllegalStateException("not opened: " + source.label());
    }
    return switch (one) {
      case Prepared.Scripts(var path) ->
          loaded(source, made("wanted", it -> SqlLoader.load(path, it, roles())), List.of())
              .askingVersions(SqlLoader.versionsOf(path))
              .lacking(SqlLoader.subscriptionsOf(path));
      case Prepared.Migrations(var run) ->
          loaded(source, made("flyway", it -> run.run(it, roles())), run.notes())
              .askingVersions(run.versions());
      case Prepared.Tables(var tables) -> loaded(source, made("models", tables::run), List.of());
      case Prepared.Nothing() -> loaded(source, sandbox.create("empty"), List.of());
      case Prepared.Known(var schema) -> copied(source, schema);
      case Prepared.History it -> history(source, it);
    };
  }

  private MissingRoles roles() {
    return sandbox.log().isEmpty() ? MissingRoles.SKIP : MissingRoles.CREATE;
  }

  /// What is done in a new database.
  private interface Work {
    void in(Connection connection) throws SQLException;
  }

  private ScratchDatabase made(String name, Work work) {
    ScratchDatabase database = sandbox.create(name);
    try (Connection connection = database.connect()) {
      work.in(connection);
      return database;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private Loaded loaded(Source source, ScratchDatabase database, List<String> notes) {
    try (Connection connection = database.connect()) {
      return new Loaded(source, Catalog.read(connection), database, null, notes, null);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private RuntimeException failed(SQLException e) {
    return sandbox
        .death()
        .<RuntimeException>map(it -> it.because(e))
        .orElseGet(() -> new IllegalStateException(e));
  }

  /// Makes the roles that a schema names and the server lacks, without login.
  public static String stubs(Access access) {
    String roles =
        access.roles().stream()
            .map(it -> new Literal(it.value()).sql())
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        """
        do $do$
        declare
          name text;
        begin
          foreach name in array array[%s]::text[] loop
            if not exists (select from pg_roles where rolname = name) then
              execute format('create role %%I nologin', name);
            end if;
          end loop;
        end
        $do$
        """,
        roles);
  }

  private Loaded copied(Source source, Schema live) {
    ScratchDatabase database = sandbox.create("copy");
    try (Connection connection = database.connect();
        var statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      boolean ours = roles() == MissingRoles.CREATE;
      Schema written = ours ? live : live.with(Access.NONE);
      if (ours) {
        statement.execute(stubs(live.access()));
      }
      List<String> notes = Extensions.notes(connection, live, source);
      for (String sql : statements.apply(notes.isEmpty() ? written : written.anyVersions())) {
        statement.execute(sql);
      }
      Schema copy = Catalog.read(connection);
      return new Loaded(
          source,
          new Schema(
                  Math.min(live.serverVersion(), copy.serverVersion()),
                  copy.objects(),
                  copy.comments(),
                  copy.dependencies(),
                  live.unhandled(),
                  live.access())
              .withExtensions(live),
          database,
          null,
          Prepared.Known.notes(notes, live),
          null);
    } catch (SQLException e) {
      throw PgwrightException.of(
              Code.INPUT,
              source.label() + " cannot be copied to a throwaway database: " + e.getMessage())
          .hint(
              live.unhandled().isEmpty()
                  ? "Please report this: the schema was read, but not written down right."
                  : "It holds objects that are not handled yet: " + some(live.unhandled()))
          .because(e);
    }
  }

  private static String some(List<Schema.Unhandled> unhandled) {
    String names =
        unhandled.stream()
            .limit(NAMED)
            .map(it -> it.kind() + " " + it.name())
            .collect(Collectors.joining(", "));
    int more = unhandled.size() - NAMED;
    return more > 0 ? names + " and " + more + " more" : names;
  }

  /// The history as the real Alembic runs it, else as reading understands it.
  private Loaded history(Source source, Prepared.History project) {
    String revision = project.revision() == null ? "heads" : project.revision();
    try {
      return upgraded(source, config(project), revision);
    } catch (PgwrightException e) {
      if (!StaticRun.helps(e)) {
        throw e;
      }
      StaticRun run = StaticRun.of(project, revision, e);
      ScratchDatabase database = made("read", it -> run.run(it, roles()));
      String note = source.label() + " was read and not run: " + e.getMessage();
      Loaded loaded = loaded(source, database, List.of(note));
      return new Loaded(source, loaded.schema(), database, null, loaded.notes(), e);
    }
  }

  /// An Alembic project that nothing was run of.
  public record Listed(AlembicConfig config, History history, Environment environment) {}

  /// What the real Alembic says of a project; its `env.py` is tried, no revision is run.
  ///
  /// @throws PgwrightException when the project cannot be loaded
  public Listed listed(Source.Alembic source) {
    if (!(prepared.get(source) instanceof Prepared.History project)) {
      throw new IllegalStateException("not opened: " + source.label());
    }
    AlembicConfig config = config(project);
    try (ScratchDatabase database = sandbox.create("listed");
        var runner = AlembicRunner.start(config, target(database))) {
      History history = runner.history();
      return new Listed(config, history, runner.probe());
    }
  }

  private AlembicConfig config(Prepared.History project) {
    Path ini = project.ini();
    Path folder = ini.toAbsolutePath().getParent();
    return new AlembicConfig(
        ini,
        project.section(),
        Python.find(folder == null ? ini : folder, reading.python(), reading.env()));
  }

  private Loaded upgraded(Source source, AlembicConfig config, String revision) {
    ScratchDatabase database = sandbox.create("history");
    try (var runner = AlembicRunner.start(config, target(database))) {
      History history = runner.history();
      runner.probe().demandOneDatabase(config.ini());
      if (!history.revisions().isEmpty()) {
        runner.upgrade(revision, StatementWatch.NONE);
      }
      Environment environment = runner.probe();
      var project = new Loaded.Project(config, history, environment, revision);
      try (Connection connection = database.connect()) {
        Schema schema = Loaded.without(Catalog.read(connection), project.versionTable());
        return new Loaded(source, schema, database, project, List.of(), null);
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /// Makes schemas in a throwaway database, where they are not there yet.
  public void schemas(ScratchDatabase database, List<String> names) {
    try (Connection connection = database.connect();
        var statement = connection.createStatement()) {
      for (String name : names) {
        statement.execute("create schema if not exists " + new Name(name).sql());
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /// Does something with the server.
  ///
  /// @throws PgwrightException `CONNECTION` when the server died meanwhile, whatever became of the
  ///   work then
  public <T> T served(Supplier<T> work) {
    try {
      return work.get();
    } catch (PgwrightException | IllegalStateException e) {
      if (lost(e) || !sandbox.alive()) {
        sandbox
            .death()
            .ifPresent(
                it -> {
                  throw it.because(e);
                });
      }
      throw e;
    }
  }

  /// Notices a death that nobody has suffered from yet.
  ///
  /// @throws PgwrightException `CONNECTION` when the server died
  public void demandServer() {
    if (!sandbox.alive()) {
      throw sandbox
          .death()
          .orElseGet(() -> PgwrightException.of(Code.CONNECTION, sandbox.origin() + " went away"));
    }
  }

  /// Whether a failure tells of a connection that broke.
  private static boolean lost(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql
          && String.valueOf(sql.getSQLState()).matches("(08|57P).*")) {
        return true;
      }
      if (cause instanceof AlembicError error && error.kind() == AlembicError.Kind.CONNECTION) {
        return true;
      }
    }
    return false;
  }

  /// The address of a throwaway database, for Alembic.
  public static ScratchTarget target(ScratchDatabase database) {
    return new ScratchTarget(
        database.host(), database.port(), database.user(), database.password(), database.name());
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
