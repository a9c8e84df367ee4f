package dev.pgwright.job.optimize;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.advise.Advice;
import dev.pgwright.advise.Advisor;
import dev.pgwright.advise.Remedy;
import dev.pgwright.advise.candidates.Proposal;
import dev.pgwright.advise.estimates.Mended;
import dev.pgwright.advise.estimates.Mended.Change;
import dev.pgwright.advise.estimates.Mending;
import dev.pgwright.advise.estimates.Needed;
import dev.pgwright.advise.estimates.RowSource;
import dev.pgwright.advise.measure.Measured;
import dev.pgwright.advise.rewrite.Equivalence;
import dev.pgwright.advise.shape.Shape;
import dev.pgwright.advise.workload.LogFile;
import dev.pgwright.advise.workload.Repair;
import dev.pgwright.advise.workload.Typical;
import dev.pgwright.advise.workload.WorkloadFile;
import dev.pgwright.advise.workload.WorkloadQuery;
import dev.pgwright.job.SqlListing;
import dev.pgwright.job.read.Copying;
import dev.pgwright.model.Extension;
import dev.pgwright.model.Index;
import dev.pgwright.model.Name;
import dev.pgwright.report.Report;
import dev.pgwright.sandbox.Sandbox;
import dev.pgwright.twin.Statistics;
import dev.pgwright.twin.StatisticsFile;
import dev.pgwright.twin.Twin;
import dev.pgwright.twin.WorkloadStatement;
import dev.pgwright.twin.snapshot.StatisticsReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// From a database's statistics and a workload to indexes, and to migration files.
public final class Optimizing {

  /// Statements of `pg_stat_statements` beyond these take next to no time.
  private static final int STATEMENTS = 300;

  /// For each read of rows that are sampled or counted, in milliseconds.
  private static final int SAMPLING_MS = 30_000;

  private Optimizing() {}

  /// What came out.
  ///
  /// @param names of the indexes, in the order of [Advice#indexes]
  /// @param changes of statistics and settings that the migration has too
  /// @param notes what the twin lacks of the database
  /// @param measured null where nothing was measured
  /// @param migration null where no files were asked for, or there is nothing to change
  public record Result(
      Advice advice,
      List<Name> names,
      List<Change> changes,
      List<String> notes,
      @Nullable Measured measured,
      @Nullable Report migration) {
    public Result {
      names = List.copyOf(names);
      changes = List.copyOf(changes);
      notes = List.copyOf(notes);
    }
  }

  /// Reads, plans, chooses, and writes the files that were asked for.
  ///
  /// @throws PgwrightException when a source cannot be read, there is no workload, or files cannot
  ///   be written
  public static Result run(OptimizeRequest request) {
    return run(request, null);
  }

  /// The same on a throwaway server that others use too.
  ///
  /// @param shared of the same major version with the same extensions; null to start one
  static Result run(OptimizeRequest request, @Nullable Sandbox shared) {
    var progress = request.setup().progress();
    progress.at("reading statistics", 0, 0);
    Statistics statistics = statistics(request);
    List<WorkloadQuery> workload = workload(request, statistics);
    progress.at("building a planner twin", 0, 0);
    List<String> notes = new ArrayList<>(statistics.notes());
    notes.removeIf(it -> it.startsWith("no workload"));
    Found found;
    if (shared == null) {
      try (Sandbox own = sandbox(request, statistics)) {
        found = found(request, statistics, workload, own, notes);
      }
    } else {
      found = found(request, statistics, workload, shared, notes);
    }
    Advice advice = found.advice();
    List<Name> names =
        new IndexNames(statistics.schema(), request.setup().config().naming())
            .of(advice.indexes().stream().map(Advice.Chosen::index).toList());
    var added = new LinkedHashMap<Name, Proposal>();
    for (int i = 0; i < names.size(); i++) {
      added.put(names.get(i), advice.indexes().get(i).index());
    }
    Measured measured =
        request.measureRows() == 0 || added.isEmpty()
            ? null
            : measured(request, statistics, advice, added, notes);
    Report migration = migration(request, statistics, added, found);
    return new Result(advice, names, found.changes(), notes, measured, migration);
  }

  /// What was measured; null, with a note, where the database went away meanwhile: what is advised
  /// does not need it any more.
  private static @Nullable Measured measured(
      OptimizeRequest request,
      Statistics statistics,
      Advice advice,
      SequencedMap<Name, Proposal> added,
      List<String> notes) {
    try {
      return Measurement.run(request, statistics, advice, added);
    } catch (PgwrightException e) {
      if (e.code() != Code.CONNECTION) {
        throw e;
      }
      notes.add(
          "nothing was measured, the connection was lost while rows were copied: "
              + e.getMessage());
      return null;
    }
  }

  /// What is advised, and what of it changes more than indexes.
  private record Found(Advice advice, List<Change> changes) {}

  /// Estimates first, since indexes are chosen by them.
  private static Found found(
      OptimizeRequest request,
      Statistics statistics,
      List<WorkloadQuery> workload,
      Sandbox sandbox,
      List<String> notes) {
    if (request.statistics() != null || !request.samples()) {
      return new Found(advice(request, statistics, workload, sandbox, notes), List.of());
    }
    var progress = request.setup().progress();
    try (Twin before = Twin.on(statistics, sandbox)) {
      Mended mended = Mending.run(statistics, before, sandbox, workload, rows(request), progress);
      notes.addAll(mended.notes());
      Advice advice = advice(request, mended.statistics(), workload, sandbox, notes);
      List<String> known = mended.sampled().stream().map(it -> "ANALYZE " + it.sql()).toList();
      if (mended.changes().isEmpty()) {
        return new Found(advice.after(List.of(), known, List.of()), List.of());
      }
      Needed.Result needed = Needed.of(mended, advice, before);
      List<Remedy> first = needed.changes().stream().map(Change::remedy).toList();
      return new Found(advice.after(first, known, needed.idle()), needed.changes());
    }
  }

  private static RowSource rows(OptimizeRequest request) {
    String url = request.url() == null ? "" : request.url();
    return work ->
        Copying.read(
            url,
            request.setup(),
            request.now(),
            SAMPLING_MS,
            session -> {
              work.accept(session);
              return true;
            });
  }

  private static Advice advice(
      OptimizeRequest request,
      Statistics statistics,
      List<WorkloadQuery> workload,
      Sandbox sandbox,
      List<String> notes) {
    try (Twin twin = Twin.on(statistics, sandbox);
        Equivalence equivalence = equivalence(statistics, sandbox, notes)) {
      notes.addAll(twin.notes());
      return Advisor.advise(
          statistics, twin, workload, request.options(), equivalence, request.setup().progress());
    }
  }

  private static @Nullable Equivalence equivalence(
      Statistics statistics, Sandbox sandbox, List<String> notes) {
    try {
      return Equivalence.on(statistics.schema(), sandbox);
    } catch (PgwrightException e) {
      notes.add("texts were not compared on rows: " + e.getMessage());
      return null;
    }
  }

  /// A server of the same major version with the same extensions.
  private static Sandbox sandbox(OptimizeRequest request, Statistics statistics) {
    var extensions = new LinkedHashSet<String>();
    statistics.schema().all(Extension.class).forEach(it -> extensions.add(it.name().value()));
    return Sandbox.open(
        request.setup().sandbox().withUrl(null).withMajor(statistics.major()), extensions);
  }

  private static @Nullable Report migration(
      OptimizeRequest request,
      Statistics statistics,
      SequencedMap<Name, Proposal> added,
      Found found) {
    List<Index> dropped = found.advice().dropped();
    boolean none =
        added.isEmpty()
            && dropped.isEmpty()
            && found.changes().stream().allMatch(it -> it.ddl() == null);
    return request.migration() == null || none
        ? null
        : MigrationFile.write(
            request.setup(),
            request.migration(),
            statistics.schema(),
            added,
            found.changes(),
            dropped);
  }

  private static Statistics statistics(OptimizeRequest request) {
    if (request.statistics() != null) {
      return StatisticsFile.read(request.setup().folder().resolve(request.statistics()));
    }
    var reading = request.setup().reading();
    String url = request.url() == null ? "" : request.url();
    return StatisticsReader.read(url, reading.env(), reading.production());
  }

  private static List<WorkloadQuery> workload(OptimizeRequest request, Statistics statistics) {
    var all = new ArrayList<WorkloadQuery>();
    if (request.query() != null) {
      all.add(new WorkloadQuery("query", request.query().strip(), 1, null));
    }
    if (request.workload() != null) {
      Path file = request.setup().folder().resolve(request.workload());
      try {
        all.addAll(WorkloadFile.read(SqlListing.text(file)));
      } catch (PgwrightException e) {
        throw e.file() == null ? e.at(request.workload(), e.line()) : e;
      }
    }
    for (Path log : request.logs()) {
      try {
        all.addAll(LogFile.read(SqlListing.text(request.setup().folder().resolve(log))));
      } catch (PgwrightException e) {
        throw e.file() == null ? e.at(log, e.line()) : e;
      }
    }
    if (all.isEmpty()) {
      all.addAll(counted(statistics));
    }
    if (all.isEmpty()) {
      throw PgwrightException.of(
              Code.USAGE, "there is no workload: pg_stat_statements tells of no statement")
          .hint("give --query, --workload or --log, or CREATE EXTENSION pg_stat_statements");
    }
    return all;
  }

  /// What was counted and asks something of the database's own tables.
  private static List<WorkloadQuery> counted(Statistics statistics) {
    var all = new ArrayList<WorkloadQuery>();
    for (WorkloadStatement it : statistics.workload()) {
      if (all.size() < STATEMENTS && ours(it.sql(), statistics)) {
        String name = "statement " + (all.size() + 1);
        all.add(new WorkloadQuery(name, it.sql(), it.calls(), it.meanMs()));
      }
    }
    return all;
  }

  private static boolean ours(String sql, Statistics statistics) {
    String repaired = Repair.of(sql);
    return Typical.statement(repaired)
        .map(it -> !Shape.of(it, repaired, statistics.schema()).isEmpty())
        .orElse(true);
  }
}
