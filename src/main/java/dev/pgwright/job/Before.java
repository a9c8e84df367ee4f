package dev.pgwright.job;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.facts.live.Live;
import dev.pgwright.job.context.Known;
import dev.pgwright.model.Schema;
import dev.pgwright.plan.SchemaSql;
import dev.pgwright.replay.Replay;
import dev.pgwright.replay.World;
import dev.pgwright.report.Baseline;
import dev.pgwright.report.Draft;
import dev.pgwright.report.Finding;
import dev.pgwright.source.Source;
import dev.pgwright.source.live.LiveReader;
import dev.pgwright.source.snapshot.Snapshot;
import dev.pgwright.sql.Dialect;
import dev.pgwright.sql.parse.Parsed;
import dev.pgwright.sql.parse.Parser;
import dev.pgwright.sql.parse.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What exists before the migrations that are checked.
final class Before {

  private Before() {}

  private static final int NEWEST = 18;

  /// What is known; files of SQL are read without a server.
  ///
  /// @throws PgwrightException INPUT for a schema that cannot be read
  static Known of(CheckRequest request) {
    Known known = schema(request);
    Live live = known.world().live();
    String url = request.given().databaseUrl();
    if (url != null && !known.sizes()) {
      live = LiveReader.read(url, request.setup().env());
      known = new Known(known.world(), known.schema(), true);
    }
    var settings = new LinkedHashMap<String, String>();
    request
        .given()
        .settings()
        .forEach((name, value) -> settings.put(name.toLowerCase(Locale.ROOT), value));
    known.world().live(live.with(settings));
    return known;
  }

  private static Known schema(CheckRequest request) {
    String url = request.given().databaseUrl();
    String schema = request.given().schema();
    if (schema == null && url != null) {
      return served(request, "db:" + url);
    }
    int version = request.version() == 0 ? NEWEST : request.version();
    if (schema == null) {
      return Known.nothing(version);
    }
    String name = schema.startsWith("sql:") ? schema.substring("sql:".length()) : schema;
    boolean files = schema.startsWith("sql:") || schema.indexOf(':') < 0;
    if (!files) {
      return served(request, schema);
    }
    Path path = request.folder().resolve(name);
    var world = new World(version, true);
    List<Path> all = Files.isDirectory(path) ? MigrationFiles.inside(path) : List.of(path);
    for (Path file : all) {
      if (!file.getFileName().toString().endsWith(".down.sql")) {
        apply(MigrationFiles.text(file), file, world);
      }
    }
    return new Known(world, "sql:" + name, false);
  }

  /// The findings that the baseline does not know; says what it knows, and what is gone.
  ///
  /// @throws PgwrightException INPUT for a baseline that cannot be read, FILES for one that cannot
  ///   be written
  static List<Finding> apart(List<Finding> findings, CheckRequest request, Draft draft) {
    Path file = request.handling().baseline();
    if (file == null) {
      return findings;
    }
    Path path = request.folder().resolve(file);
    if (request.handling().writeBaseline()) {
      try {
        Files.writeString(path, Baseline.of(findings).json());
      } catch (IOException e) {
        throw PgwrightException.of(Code.FILES, "cannot be written: " + e.getMessage())
            .at(path, 0)
            .because(e);
      }
    }
    Baseline.Left left;
    try {
      left = Baseline.parse(MigrationFiles.text(path)).without(findings);
    } catch (PgwrightException e) {
      throw e.file() == null ? e.at(path, 0) : e;
    }
    if (!left.known().isEmpty()) {
      int count = left.known().size();
      draft.recommendation(
          count + (count == 1 ? " finding is" : " findings are") + " known to " + file);
    }
    left.gone().forEach(it -> draft.recommendation(gone(it, file)));
    return left.findings();
  }

  private static String gone(Baseline.Entry entry, Path file) {
    return String.join(
        "",
        file.toString(),
        ": no longer found, write it again: ",
        entry.file(),
        ": ",
        entry.message(),
        " [",
        entry.rule(),
        "]");
  }

  private static Known served(CheckRequest request, String schema) {
    Source source = Source.parse(schema);
    Schema found = Inspecting.run(new InspectRequest(schema, request.setup()));
    boolean tells = source instanceof Source.Database || source instanceof Source.Snapshot;
    int own = tells ? found.serverVersion() / 10_000 : NEWEST;
    var world =
        new World(request.version() == 0 ? own : request.version(), found.unhandled().isEmpty());
    SchemaSql.statements(found)
        .forEach(
            text ->
                Parser.parse(text, Dialect.SERVER)
                    .statements()
                    .forEach(it -> Replay.apply(it, world)));
    Replay.settle(world);
    if (source instanceof Source.Database(var url)) {
      world.live(LiveReader.read(url, request.setup().env()));
    }
    boolean sizes = source instanceof Source.Database;
    if (source instanceof Source.Snapshot(var file)) {
      Optional<Live> live = Snapshot.live(request.setup().folder().resolve(file));
      live.ifPresent(world::live);
      sizes = live.isPresent();
    }
    return new Known(world, source.label(), sizes);
  }

  private static void apply(String text, Path file, World world) {
    Parsed parsed = Parser.parse(text, Dialect.PSQL);
    for (Problem problem : parsed.problems()) {
      throw PgwrightException.of(Code.INPUT, problem.message()).at(file, problem.line());
    }
    parsed.statements().forEach(it -> Replay.apply(it, world));
    Replay.settle(world);
  }
}
