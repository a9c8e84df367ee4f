package dev.pgwright.source;

import dev.pgwright.alembic.AlembicConfig;
import dev.pgwright.catalog.Catalog;
import dev.pgwright.model.Extension;
import dev.pgwright.model.Index;
import dev.pgwright.model.Schema;
import dev.pgwright.model.Table;
import dev.pgwright.query.Production;
import dev.pgwright.query.server.UserDatabase;
import dev.pgwright.source.snapshot.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What of a source is read before there is a throwaway server.
sealed interface Prepared {

  /// The extensions that the server must have.
  SequencedSet<String> extensions();

  /// SQL files, which are read again when they are run.
  record Scripts(Path path) implements Prepared {
    @Override
    public SequencedSet<String> extensions() {
      return SqlLoader.extensionsOf(path);
    }
  }

  /// Flyway's migrations.
  record Migrations(FlywayRun run) implements Prepared {
    @Override
    public SequencedSet<String> extensions() {
      return run.extensions();
    }
  }

  /// The tables of an application.
  record Tables(ModelTables tables) implements Prepared {
    @Override
    public SequencedSet<String> extensions() {
      return tables.extensions();
    }
  }

  /// An Alembic history, which the real Alembic will run.
  ///
  /// @param ini its configuration file
  /// @param section of that file
  record History(Path ini, String section, @Nullable String revision) implements Prepared {
    @Override
    public SequencedSet<String> extensions() {
      return mentioned(ini);
    }
  }

  /// A schema that is known already.
  record Known(Schema schema) implements Prepared {
    @Override
    public SequencedSet<String> extensions() {
      var names = new LinkedHashSet<String>();
      schema.all(Extension.class).forEach(it -> names.add(it.name().value()));
      return names;
    }

    /// Notes, and what to know of indexes that a copy leaves out: a build has left them unfinished.
    static List<String> notes(List<String> others, Schema live) {
      Stream<String> unfinished =
          live.all(Index.class)
              .filter(it -> !it.valid())
              .filter(it -> live.table(it.table()).filter(Table::partitioned).isEmpty())
              .map(it -> "index " + it.name() + " is invalid, and counts as if it were not there");
      return Stream.concat(others.stream(), unfinished).toList();
    }
  }

  /// No schema.
  record Nothing() implements Prepared {
    @Override
    public SequencedSet<String> extensions() {
      return new LinkedHashSet<>();
    }
  }

  static Prepared of(Source source, Reading reading) {
    return switch (source) {
      case Source.Sql(var path) -> new Scripts(path);
      case Source.Flyway it -> new Migrations(FlywayRun.of(it, reading));
      case Source.Models it -> new Tables(ModelTables.read(it, reading));
      case Source.Alembic(var config, var section, var revision) ->
          new History(
              AlembicConfig.locate(config),
              section == null ? AlembicConfig.DEFAULT_SECTION : section,
              revision);
      case Source.Snapshot(var file) -> new Known(Snapshot.read(file));
      case Source.Database(var url) -> new Known(live(url, reading));
      case Source.Empty() -> new Nothing();
    };
  }

  /// The schema of a user's database, read and nothing else.
  private static Schema live(String url, Reading reading) {
    Production.demandReadOnly(reading.production(), url, reading.env());
    return UserDatabase.read(url, reading.env(), it -> Catalog.read(it).askingVersions(_ -> true));
  }

  /// Extensions that the Python files around a configuration create; a guess that decides nothing
  /// but which server is started.
  private static SequencedSet<String> mentioned(Path ini) {
    var names = new LinkedHashSet<String>();
    Path folder = ini.toAbsolutePath().getParent();
    if (folder == null) {
      return names;
    }
    Pattern create =
        Pattern.compile(
            "create\\s+extension\\s+(?:if\\s+not\\s+exists\\s+)?\"?([A-Za-z_][A-Za-z0-9_-]*)",
            Pattern.CASE_INSENSITIVE);
    try (var files = Files.find(folder, 6, (path, it) -> revision(path, it.size()))) {
      for (Path file : files.sorted().toList()) {
        create
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
}
