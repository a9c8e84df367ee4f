package dev.pgwright.job.optimize;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.advise.candidates.Proposal;
import dev.pgwright.diff.Selection;
import dev.pgwright.job.PlanRequest;
import dev.pgwright.job.Planning;
import dev.pgwright.job.Setup;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
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
public final class MigrationFile {

  private MigrationFile() {}

  /// An index to make.
  ///
  /// @param sql the statement that makes it, beside nobody
  /// @param memoryBytes `maintenance_work_mem` of its build; 0 where it does not matter
  public record Added(QualifiedName name, String sql, long memoryBytes) {}

  static Report write(
      Setup setup,
      OptimizeRequest.Migration wanted,
      Schema schema,
      SequencedMap<Name, Proposal> indexes) {
    var all = new ArrayList<Added>();
    indexes.forEach(
        (name, index) ->
            all.add(
                new Added(new QualifiedName(index.table().schema(), name), index.sql(name), 0)));
    return write(setup, wanted, schema, all);
  }

  /// Writes.
  ///
  /// @param schema as it is
  public static Report write(
      Setup setup, OptimizeRequest.Migration wanted, Schema schema, List<Added> indexes) {
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

  private static String script(Schema schema, List<Added> indexes) {
    var script = new StringBuilder(SchemaSql.script(schema));
    indexes.forEach(it -> script.append('\n').append(it.sql()).append(";\n"));
    return script.toString();
  }

  private static PlanRequest request(
      Setup setup,
      OptimizeRequest.Migration wanted,
      Schema schema,
      List<Added> indexes,
      Path before,
      Path after) {
    List<String> only = indexes.stream().map(MigrationFile::label).toList();
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
        memory(indexes),
        setup);
  }

  private static String label(Added index) {
    return "index:" + index.name().schema().value() + "." + index.name().name().value();
  }

  private static SequencedMap<String, Long> memory(List<Added> indexes) {
    var memory = new LinkedHashMap<String, Long>();
    for (Added it : indexes) {
      if (it.memoryBytes() > 0) {
        memory.put(label(it), it.memoryBytes());
      }
    }
    return memory;
  }
}
