package dev.pgwright.job.vector;

import dev.pgwright.job.InspectRequest;
import dev.pgwright.job.Inspecting;
import dev.pgwright.job.Setup;
import dev.pgwright.job.addition.WantedFiles;
import dev.pgwright.job.optimize.MigrationFile;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.report.Report;
import dev.pgwright.sandbox.Sandbox;
import dev.pgwright.vector.tune.Advised;
import dev.pgwright.vector.tune.TuneRequest;
import dev.pgwright.vector.tune.TuneResult;
import dev.pgwright.vector.tune.Tuning;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tunes on a server of ours, which gets memory to measure with.
public final class VectorTuning {

  private static final long LEAST = 128L << 20;
  private static final long MOST = 4L << 30;

  private VectorTuning() {}

  /// What came out.
  ///
  /// @param migration null where no files were asked for, or no index is to be made
  public record Tuned(TuneResult result, @Nullable Report migration) {

    /// The files that were written, and why none were, as people are told.
    public List<String> files() {
      if (migration == null) {
        return List.of();
      }
      var all = new ArrayList<String>();
      migration.steps().forEach(it -> all.addAll(it.files()));
      migration.blockedBy().forEach(it -> all.add("nothing: " + it));
      return all.stream().distinct().toList();
    }

    public boolean blocked() {
      return migration != null && !migration.blockedBy().isEmpty();
    }
  }

  /// Starts a server, tunes, ends it whatever happens, and writes the files that were asked for.
  ///
  /// @param migration null for no files
  /// @throws dev.pgwright.PgwrightException SANDBOX where no server has pgvector; else as [Tuning]
  ///   and `plan`
  public static Tuned run(
      GuardedRows database, Setup setup, TuneRequest request, @Nullable WantedFiles migration) {
    var progress = setup.progress();
    progress.at("starting a throwaway server", 0, 0);
    long buffers = Math.clamp(Runtime.getRuntime().maxMemory() / 2, LEAST, MOST);
    List<String> parameters =
        List.of(
            "shared_buffers=" + (buffers >> 20) + "MB",
            "max_wal_size=8GB",
            "wal_level=minimal",
            "max_wal_senders=0");
    TuneResult result;
    try (Sandbox sandbox =
        Sandbox.open(setup.sandbox(), new LinkedHashSet<>(List.of("vector")), parameters)) {
      result = Tuning.run(database, sandbox, request, progress);
    }
    List<MigrationFile.Added> added = migration == null ? List.of() : added(result);
    if (migration == null || added.isEmpty()) {
      return new Tuned(result, null);
    }
    Schema schema = Inspecting.run(new InspectRequest("db:" + database.url(), setup));
    return new Tuned(result, MigrationFile.write(setup, migration, schema, added));
  }

  private static List<MigrationFile.Added> added(TuneResult result) {
    var all = new ArrayList<MigrationFile.Added>();
    String path =
        "SET search_path = "
            + result.place().table().schema().sql()
            + ", "
            + result.place().extension().sql()
            + ", public;\n";
    for (Advised.NewIndex it : new Advised(result).indexes(result.place().table().sql())) {
      var name = new Name(it.name());
      all.add(
          new MigrationFile.Added(
              new QualifiedName(result.place().table().schema(), name),
              path + "CREATE INDEX " + name.sql() + " ON " + it.definition(),
              it.memoryBytes()));
    }
    return all;
  }
}
