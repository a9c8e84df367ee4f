package dev.pgwright.job.addition;

import dev.pgwright.PgwrightException;
import dev.pgwright.diff.Selection;
import dev.pgwright.job.PlanRequest;
import dev.pgwright.job.Planning;
import dev.pgwright.job.Setup;
import dev.pgwright.model.Schema;
import dev.pgwright.plan.SchemaSql;
import dev.pgwright.report.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// What is added to a schema, and what goes for it.
///
/// @param schema as it is
/// @param script statements that add it, without semicolons
/// @param labels of what they make or change; nothing else is planned
/// @param drops labels of what goes, which is approved
/// @param backfills values of existing rows by label of a column
/// @param rewrites labels of what may be written again
/// @param rows of tables by label, where they are known
/// @param buildMemory `maintenance_work_mem` in bytes for the build of an index, by its label
public record Additions(
    Schema schema,
    List<String> script,
    List<String> labels,
    List<String> drops,
    SequencedMap<String, String> backfills,
    List<String> rewrites,
    SequencedMap<String, Long> rows,
    SequencedMap<String, Long> buildMemory) {

  public Additions {
    script = List.copyOf(script);
    labels = List.copyOf(labels);
    drops = List.copyOf(drops);
    rewrites = List.copyOf(rewrites);
  }

  /// Plans, proves and writes the files.
  ///
  /// @throws PgwrightException as [Planning#run]
  public Report write(Setup setup, WantedFiles wanted) {
    return PlanFiles.around(
        schema,
        "after.sql",
        (before, after) -> {
          Files.writeString(after, wholeScript());
          return Planning.run(request(setup, wanted, before, after));
        });
  }

  private String wholeScript() {
    var whole = new StringBuilder(SchemaSql.script(schema));
    script.forEach(it -> whole.append('\n').append(it).append(";\n"));
    return whole.toString();
  }

  private PlanRequest request(Setup setup, WantedFiles wanted, Path before, Path after) {
    return new PlanRequest(
        wanted.from() == null ? "snapshot:" + before : wanted.from(),
        "sql:" + after,
        wanted.message(),
        wanted.target(),
        wanted.out(),
        null,
        wanted.date(),
        new LinkedHashMap<>(),
        drops,
        List.of(),
        List.of(),
        backfills,
        rewrites,
        rows,
        schema.serverVersion() / 10_000,
        null,
        new Selection(Stream.concat(labels.stream(), drops.stream()).toList(), List.of()),
        false,
        null,
        List.of(),
        false,
        buildMemory,
        setup);
  }
}
