package dev.pgwright.job;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.model.Schema;
import dev.pgwright.plan.SchemaSql;
import dev.pgwright.replay.Replay;
import dev.pgwright.replay.World;
import dev.pgwright.report.Baseline;
import dev.pgwright.report.Draft;
import dev.pgwright.report.Finding;
import dev.pgwright.sql.Dialect;
import dev.pgwright.sql.parse.Parsed;
import dev.pgwright.sql.parse.Parser;
import dev.pgwright.sql.parse.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What exists before the migrations that are checked.
final class Known {

  private Known() {}

  /// A world in memory; files of SQL are read without a server.
  ///
  /// @throws PgwrightException INPUT for a schema that cannot be read
  static World before(CheckRequest request) {
    String schema = request.schema();
    if (schema == null) {
      return new World(request.version(), false);
    }
    String name = schema.startsWith("sql:") ? schema.substring("sql:".length()) : schema;
    Path path = request.folder().resolve(name);
    boolean files = schema.startsWith("sql:") || schema.indexOf(':') < 0;
    if (!files) {
      return served(request, schema);
    }
    var world = new World(request.version(), true);
    List<Path> all = Files.isDirectory(path) ? MigrationFiles.inside(path) : List.of(path);
    for (Path file : all) {
      if (!file.getFileName().toString().endsWith(".down.sql")) {
        apply(MigrationFiles.text(file), file, world);
      }
    }
    return world;
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

  private static World served(CheckRequest request, String schema) {
    Schema known = Inspecting.run(new InspectRequest(schema, request.setup()));
    var world = new World(request.version(), known.unhandled().isEmpty());
    SchemaSql.statements(known)
        .forEach(
            text ->
                Parser.parse(text, Dialect.SERVER)
                    .statements()
                    .forEach(it -> Replay.apply(it, world)));
    Replay.settle(world);
    return world;
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
