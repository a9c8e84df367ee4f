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
import dev.pgwright.model.Extension;
import dev.pgwright.model.Schema;
import dev.pgwright.sandbox.Sandbox;
import dev.pgwright.sandbox.SandboxSettings;
import dev.pgwright.sandbox.ScratchDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Schema sources, made into databases of one throwaway server.
public final class Sources implements AutoCloseable {

  private static final Pattern CREATE_EXTENSION =
      Pattern.compile(
          "create\\s+extension\\s+(?:if\\s+not\\s+exists\\s+)?\"?([A-Za-z_][A-Za-z0-9_-]*)",
          Pattern.CASE_INSENSITIVE);

  private final Sandbox sandbox;
  private final @Nullable Path python;
  private final Map<String, String> env;
  private final Function<Schema, List<String>> statements;

  private Sources(
      Sandbox sandbox,
      @Nullable Path python,
      Map<String, String> env,
      Function<Schema, List<String>> statements) {
    this.sandbox = sandbox;
    this.python = python;
    this.env = env;
    this.statements = statements;
  }

  /// Starts a server that has the extensions which the sources create.
  ///
  /// @param python the interpreter that the user named; null lets us look for one
  /// @param env the user's environment
  /// @param statements how a schema is written down, for copies of live databases
  public static Sources open(
      SandboxSettings settings,
      List<Source> sources,
      @Nullable Path python,
      Map<String, String> env,
      Function<Schema, List<String>> statements) {
    var extensions = new LinkedHashSet<String>();
    for (Source source : sources) {
      extensions.addAll(extensions(source, env));
    }
    return new Sources(Sandbox.open(settings, extensions), python, env, statements);
  }

  public Sandbox sandbox() {
    return sandbox;
  }

  private static SequencedSet<String> extensions(Source source, Map<String, String> env) {
    return switch (source) {
      case Source.Sql(var path) -> SqlLoader.extensionsOf(path);
      case Source.Alembic(var config, _) -> mentioned(AlembicConfig.locate(config));
      case Source.Database(var url) -> installed(url, env);
      case Source.Empty() -> new LinkedHashSet<>();
    };
  }

  private static SequencedSet<String> installed(String url, Map<String, String> env) {
    var names = new LinkedHashSet<String>();
    live(url, env).all(Extension.class).forEach(it -> names.add(it.name().value()));
    return names;
  }

  /// The schema of a user's database, read and nothing else.
  public static Schema live(String url, Map<String, String> env) {
    try (Connection connection = DatabaseSource.connect(url, env)) {
      return Catalog.read(connection);
    } catch (SQLException e) {
      throw PgwrightException.of(Code.CONNECTION, "the database went away: " + e.getMessage())
          .because(e);
    }
  }

  /// Extensions that the Python files around a configuration create; a guess that decides nothing
  /// but which server is started.
  private static SequencedSet<String> mentioned(Path ini) {
    var names = new LinkedHashSet<String>();
    Path folder = ini.toAbsolutePath().getParent();
    if (folder == null) {
      return names;
    }
    try (var files = Files.find(folder, 6, (path, it) -> revision(path, it.size()))) {
      for (Path file : files.sorted().toList()) {
        CREATE_EXTENSION
            .matcher(Files.readString(file))
            .results()
            .forEach(it -> names.add(it.group(1).toLowerCase(Locale.ROOT)));
      }
    } catch (IOException | UncheckedIOException unreadable) {
      return names;
    }
    names.remove("plpgsql");
    return names;
  }

  private static boolean revision(Path path, long size) {
    String text = path.toString();
    return text.endsWith(".py")
        && size < 1 << 20
        && !text.contains("site-packages")
        && !text.contains("node_modules");
  }

  /// Makes the database of a source and reads it back.
  ///
  /// @throws PgwrightException `INPUT` with file and line when the source is broken
  public Loaded load(Source source) {
    return switch (source) {
      case Source.Sql(var path) -> loaded(source, run(path));
      case Source.Empty() -> loaded(source, sandbox.create("empty"));
      case Source.Database(var url) -> copied(source, url);
      case Source.Alembic(var config, var revision) ->
          upgraded(source, config, revision == null ? "heads" : revision);
    };
  }

  private Loaded loaded(Source source, ScratchDatabase database) {
    try (Connection connection = database.connect()) {
      return new Loaded(source, Catalog.read(connection), database, null);
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

  private ScratchDatabase run(Path path) {
    ScratchDatabase database = sandbox.create("wanted");
    try (Connection connection = database.connect()) {
      SqlLoader.load(
          path, connection, sandbox.log().isEmpty() ? MissingRoles.SKIP : MissingRoles.CREATE);
      return database;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private Loaded copied(Source source, String url) {
    Schema live = live(url, env);
    ScratchDatabase database = sandbox.create("copy");
    try (Connection connection = database.connect();
        var statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      for (String sql : statements.apply(live)) {
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
              live.unhandled()),
          database,
          null);
    } catch (SQLException e) {
      throw PgwrightException.of(
              Code.INPUT,
              source.label() + " cannot be copied to a throwaway database: " + e.getMessage())
          .hint(
              live.unhandled().isEmpty()
                  ? "Please report this: the schema was read, but not written down right."
                  : "It holds objects that are not handled yet: " + live.unhandled())
          .because(e);
    }
  }

  private Loaded upgraded(Source source, Path asked, String revision) {
    Path ini = AlembicConfig.locate(asked);
    Path folder = ini.toAbsolutePath().getParent();
    var config =
        new AlembicConfig(
            ini,
            AlembicConfig.DEFAULT_SECTION,
            Python.find(folder == null ? ini : folder, python, env));
    ScratchDatabase database = sandbox.create("history");
    try (var runner = AlembicRunner.start(config, target(database))) {
      History history = runner.history();
      if (!history.revisions().isEmpty()) {
        runner.upgrade(revision, StatementWatch.NONE);
      }
      Environment environment = runner.probe();
      var project = new Loaded.Project(config, history, environment, revision);
      try (Connection connection = database.connect()) {
        Schema schema = Loaded.without(Catalog.read(connection), project.versionTable());
        return new Loaded(source, schema, database, project);
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
