package dev.pgwright.job.optimize;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.advise.candidates.Proposal;
import dev.pgwright.diff.Selection;
import dev.pgwright.job.PlanRequest;
import dev.pgwright.job.Planning;
import dev.pgwright.job.Setup;
import dev.pgwright.model.Name;
import dev.pgwright.model.Schema;
import dev.pgwright.plan.SchemaSql;
import dev.pgwright.report.Report;
import dev.pgwright.source.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Migration files that make indexes, planned and proven as any others.
final class MigrationFile {

  private MigrationFile() {}

  static Report write(
      Setup setup,
      OptimizeRequest.Migration wanted,
      Schema schema,
      SequencedMap<Name, Proposal> indexes) {
    try {
      Path folder = Files.createTempDirectory("pgwright-optimize-");
      Path before = folder.resolve("before.json");
      Path after = folder.resolve("after.sql");
      try {
        Files.writeString(before, Snapshot.text(schema));
        Files.writeString(after, script(schema, indexes));
        return Planning.run(request(setup, wanted, schema, indexes, before, after));
      } finally {
        Files.deleteIfExists(before);
        Files.deleteIfExists(after);
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw PgwrightException.of(Code.FILES, "no temporary files can be written: " + e.getMessage())
          .because(e);
    }
  }

  private static String script(Schema schema, SequencedMap<Name, Proposal> indexes) {
    var script = new StringBuilder(SchemaSql.script(schema));
    indexes.forEach((name, index) -> script.append('\n').append(index.sql(name)).append(";\n"));
    return script.toString();
  }

  private static PlanRequest request(
      Setup setup,
      OptimizeRequest.Migration wanted,
      Schema schema,
      SequencedMap<Name, Proposal> indexes,
      Path before,
      Path after) {
    List<String> only = new ArrayList<>();
    indexes.forEach(
        (name, index) -> only.add("index:" + index.table().schema().value() + "." + name.value()));
    return new PlanRequest(
        wanted.from() == null ? "snapshot:" + before : wanted.from(),
        "sql:" + after,
        wanted.message(),
        wanted.target(),
        wanted.out(),
        null,
        wanted.date(),
        new LinkedHashMap<>(),
        List.of(),
        List.of(),
        List.of(),
        new LinkedHashMap<>(),
        List.of(),
        new LinkedHashMap<>(),
        schema.serverVersion() / 10_000,
        null,
        new Selection(only, List.of()),
        false,
        null,
        List.of(),
        false,
        setup);
  }
}
