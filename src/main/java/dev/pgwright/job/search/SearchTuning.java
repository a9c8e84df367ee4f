package dev.pgwright.job.search;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.job.addition.WantedFiles;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.report.Report;
import dev.pgwright.sandbox.Sandbox;
import dev.pgwright.sandbox.SandboxSettings;
import dev.pgwright.search.QueryTexts.Embeddings;
import dev.pgwright.search.SearchPlan;
import dev.pgwright.search.SearchPlan.NewIndex;
import dev.pgwright.search.SearchPlanner;
import dev.pgwright.search.SearchTable;
import dev.pgwright.search.tune.BeirFolder;
import dev.pgwright.search.tune.Document;
import dev.pgwright.search.tune.KnownItems;
import dev.pgwright.search.tune.Labels;
import dev.pgwright.search.tune.SearchTuner;
import dev.pgwright.search.tune.Trial;
import dev.pgwright.search.tune.Tuned;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/// From a table or a folder to the query that finds most in it, measured on a throwaway server.
public final class SearchTuning {

  private static final int LABELS = 20_000;
  private static final double EXTRA = 1.2;

  private SearchTuning() {}

  /// What came out.
  ///
  /// @param migration null where no files were asked for, or there is nothing to change
  public record Result(SearchPlan plan, Tuned tuned, @Nullable Report migration) {}

  /// Reads, copies, measures, and writes the files that were asked for.
  ///
  /// @throws PgwrightException as the reader; INPUT for a table without text or key, or labels that
  ///   fit no row; SANDBOX where there is no throwaway server; FILES where files cannot be written
  public static Result run(SearchTuneRequest request) {
    Material material = request.table() == null ? folder(request) : table(request, request.table());
    SearchPlan plan =
        SearchPlanner.plan(material.table(), request.wish(), request.setup().config().naming());
    Labels labels = some(material.labels(), request);
    Trial trial =
        new Trial(
            plan,
            material.embeddings(),
            material.documents(),
            labels,
            request.seed(),
            request.recall(),
            request.timed());
    Tuned tuned = measured(request, trial);
    return new Result(plan, tuned, migration(request, plan, tuned));
  }

  /// What is searched and what is asked.
  private record Material(
      SearchTable table,
      @Nullable Embeddings embeddings,
      List<Document> documents,
      Labels labels) {}

  private static Material folder(SearchTuneRequest request) {
    if (request.beir() == null) {
      throw PgwrightException.of(Code.USAGE, "there is nothing to search")
          .hint("name a table with --table, or a folder with --beir");
    }
    BeirFolder folder =
        BeirFolder.read(request.setup().folder().resolve(request.beir()), request.rows());
    if (folder.documents().isEmpty()) {
      throw PgwrightException.of(Code.INPUT, request.beir() + " has no corpus.jsonl")
          .hint("put it there, or name the table that holds the documents with --table");
    }
    SearchTable table = FolderTable.of(folder.documents());
    return new Material(
        table, FolderTable.embeddings(folder.documents()), folder.documents(), folder.labels());
  }

  private static Material table(SearchTuneRequest request, String name) {
    request.setup().progress().at("reading statistics and a sample", 0, 0);
    SearchTable table =
        TableReader.read(
            request.url(),
            null,
            name,
            request.wish(),
            request.setup(),
            sql -> read(request, sql, 1_000));
    if (table.key().isEmpty()) {
      throw PgwrightException.of(
              Code.INPUT, table.table().name() + " has no primary key of one column")
          .hint("queries and labels name a row by it");
    }
    Embeddings embeddings = table.embeddings().orElse(null);
    Labels labels = labels(request);
    SequencedSet<String> wanted = new LinkedHashSet<>();
    if (labels != null) {
      labels.queries().forEach(it -> wanted.addAll(it.grades().keySet()));
    }
    List<Document> documents =
        new DocumentReader(
                table,
                embeddings,
                (sql, rows) -> read(request, sql, rows),
                request.setup().progress())
            .read(request.rows(), wanted, request.seed());
    return new Material(
        table,
        embeddings,
        documents,
        labels == null ? KnownItems.of(documents, request.queries(), request.seed()) : labels);
  }

  private static dev.pgwright.query.Answer read(SearchTuneRequest request, String sql, int rows) {
    return SearchPlanning.read(request.setup(), request.url(), sql, rows);
  }

  private static @Nullable Labels labels(SearchTuneRequest request) {
    if (request.labels() != null) {
      return LabelReader.of(read(request, request.labels(), LABELS));
    }
    return request.beir() == null
        ? null
        : BeirFolder.read(request.setup().folder().resolve(request.beir()), request.rows())
            .labels();
  }

  /// As many as are wanted, drawn by the seed.
  private static Labels some(Labels labels, SearchTuneRequest request) {
    if (labels.queries().size() <= request.queries() * EXTRA) {
      return labels;
    }
    var all = new ArrayList<>(labels.queries());
    Collections.shuffle(all, new Random(request.seed()));
    return new Labels(all.subList(0, request.queries()), labels.generated());
  }

  private static Tuned measured(SearchTuneRequest request, Trial trial) {
    SandboxSettings settings = request.setup().sandbox().withMajor(trial.plan().table().major());
    boolean wanted = trial.embeddings() != null;
    try (Sandbox sandbox = open(settings, wanted)) {
      return SearchTuner.tune(trial, sandbox, request.setup().progress());
    }
  }

  /// A server with pgvector, else one without: relevance needs none.
  private static Sandbox open(SandboxSettings settings, boolean pgvector) {
    SequencedSet<String> vector = new LinkedHashSet<>(List.of("vector"));
    if (pgvector) {
      try {
        return Sandbox.open(settings, vector);
      } catch (PgwrightException e) {
        if (e.code() != Code.SANDBOX) {
          throw e;
        }
      }
    }
    return Sandbox.open(settings, new LinkedHashSet<>());
  }

  private static @Nullable Report migration(
      SearchTuneRequest request, SearchPlan plan, Tuned tuned) {
    WantedFiles wanted = request.migration();
    if (wanted == null || request.table() == null || tuned.indexes().isEmpty()) {
      return null;
    }
    var script = new ArrayList<String>();
    var labels = new ArrayList<String>();
    boolean words = tuned.choice() != Tuned.Choice.VECTORS;
    if (words) {
      script.addAll(plan.script());
      labels.addAll(plan.labels());
    }
    for (NewIndex it : tuned.indexes()) {
      if (!plan.indexes().contains(it)) {
        script.add(it.definition().replace("INDEX CONCURRENTLY ", "INDEX "));
        labels.add(
            ObjectId.of(
                    ObjectKind.INDEX,
                    new QualifiedName(plan.table().table().name().schema(), new Name(it.name())))
                .label());
      }
    }
    return new SearchMigration(
            plan.table(), script, labels, words ? plan.backfills() : new LinkedHashMap<>())
        .write(request.setup(), wanted);
  }
}
