package dev.pgwright.job.search;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.diff.Selection;
import dev.pgwright.job.PlanRequest;
import dev.pgwright.job.Planning;
import dev.pgwright.job.Setup;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.Schema;
import dev.pgwright.plan.SchemaSql;
import dev.pgwright.report.Report;
import dev.pgwright.search.SearchTable;
import dev.pgwright.source.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Migration files that add what a search needs, planned and proven as any others.
///
/// @param script statements that add it to the table's schema
/// @param labels of what they make
/// @param backfills values of existing rows by label of a column
record SearchMigration(
    SearchTable table,
    List<String> script,
    List<String> labels,
    SequencedMap<String, String> backfills) {

  Report write(Setup setup, SearchPlanRequest.Migration wanted) {
    try {
      Path folder = Files.createTempDirectory("pgwright-search-");
      Path before = folder.resolve("before.json");
      Path after = folder.resolve("after.sql");
      try {
        Schema schema = table.schema();
        Files.writeString(before, Snapshot.text(schema));
        Files.writeString(after, SchemaSql.script(schema) + String.join(";\n", script) + ";\n");
        return Planning.run(request(setup, wanted, before, after));
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

  private PlanRequest request(
      Setup setup, SearchPlanRequest.Migration wanted, Path before, Path after) {
    SequencedMap<String, Long> rows = new LinkedHashMap<>();
    rows.put(ObjectId.of(ObjectKind.TABLE, table.table().name()).label(), Math.round(table.rows()));
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
        backfills,
        labels,
        rows,
        table.major(),
        null,
        new Selection(labels, List.of()),
        false,
        null,
        List.of(),
        false,
        new LinkedHashMap<>(),
        setup);
  }
}
