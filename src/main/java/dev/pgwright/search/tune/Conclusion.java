package dev.pgwright.search.tune;

import dev.pgwright.Progress;
import dev.pgwright.model.Index;
import dev.pgwright.model.Name;
import dev.pgwright.search.QueryTexts;
import dev.pgwright.search.QueryTexts.Embeddings;
import dev.pgwright.search.QueryTexts.Ranking;
import dev.pgwright.search.SearchPlan;
import dev.pgwright.search.SearchPlan.NewIndex;
import dev.pgwright.search.SearchQuery;
import dev.pgwright.search.SearchTable;
import dev.pgwright.search.Words;
import dev.pgwright.search.Words.Mode;
import dev.pgwright.search.tune.SearchTuner.Decision;
import dev.pgwright.search.tune.Tuned.Choice;
import dev.pgwright.search.tune.Tuned.Effort;
import dev.pgwright.search.tune.Tuned.Times;
import dev.pgwright.search.tune.Tuned.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What follows from a decision: the query, its settings, the indexes that are missing, and how
/// long it takes with and without them.
record Conclusion(
    Trial trial,
    Workbench workbench,
    Progress progress,
    Mode mode,
    Ranking ranking,
    List<String> frequent,
    Decision decision) {

  /// Fewer vectors are compared one by one in a few milliseconds, and nothing is missed.
  static final double EXACT = 10_000;

  private static final int DEFAULT_EF = 40;
  private static final int MOST_EF = 1_000;

  /// How the effort of a graph usually grows with its rows, and a margin.
  private static final double GROWTH = 0.3;

  private static final double MARGIN = 1.15;
  private static final int ALONE = 10;

  Tuned tuned(
      List<Way> tried, List<String> why, List<String> notes, List<Judged> judgedOn, int queries) {
    SearchTable table = trial.plan().table();
    List<NewIndex> indexes = indexes(notes);
    Times times = trial.timed() ? times(notes, judgedOn) : null;
    double rows = Math.max(table.rows(), trial.documents().size());
    if (trial.documents().size() < rows * 0.95) {
      notes.add(
          String.format(
              Locale.ROOT,
              "measured on %,d of %,.0f rows: among all of them each query finds less, and takes"
                  + " longer",
              trial.documents().size(),
              rows));
    }
    extensions(notes);
    List<String> settings = settings(times, why);
    return new Tuned(
        trial.documents().size(),
        rows,
        queries,
        trial.labels().generated(),
        tried,
        mode,
        ranking,
        frequent,
        decision.fusion(),
        decision.choice(),
        decision.held(),
        decision.gain(),
        why,
        query(texts(false), trial.embeddings()),
        settings,
        indexes,
        times,
        notes);
  }

  /// @param copied whether over the copied rows
  private QueryTexts texts(boolean copied) {
    SearchPlan plan = trial.plan();
    return copied
        ? workbench.texts(frequent)
        : new QueryTexts(
            plan.table().table().name(),
            plan.table().key().orElseThrow(),
            plan.vector(),
            new Words(plan.configurations(), frequent, plan.synonyms()));
  }

  private SearchQuery query(QueryTexts texts, @Nullable Embeddings embeddings) {
    return switch (decision.choice()) {
      case WORDS -> texts.ranked(mode, ranking);
      case VECTORS -> texts.nearest(Objects.requireNonNull(embeddings));
      case HYBRID ->
          texts.hybrid(
              mode,
              ranking,
              Objects.requireNonNull(embeddings),
              Objects.requireNonNull(decision.fusion()));
    };
  }

  private int legs() {
    return decision.fusion() == null ? ALONE : decision.fusion().legs();
  }

  /// An HNSW scan returns `hnsw.ef_search` rows at most.
  private List<String> settings(@Nullable Times times, List<String> why) {
    return decision.choice() == Choice.WORDS
        ? List.of()
        : List.of("SET LOCAL hnsw.ef_search = " + ef(times, why));
  }

  private int ef(@Nullable Times times, List<String> why) {
    if (times == null || times.efforts().isEmpty()) {
      return Math.max(DEFAULT_EF, 2 * legs());
    }
    Effort last = times.efforts().getLast();
    double more = Math.max(trial.plan().table().rows(), trial.documents().size());
    double growth = more / Math.max(1, trial.documents().size());
    int ef =
        growth <= 1.05
            ? last.ef()
            : (int) Math.min(MOST_EF, Math.ceil(last.ef() * MARGIN * Math.pow(growth, GROWTH)));
    why.add(
        String.format(
            Locale.ROOT,
            "hnsw.ef_search = %d: with %d the index finds %.3f (at least %.3f) of the %d true"
                + " neighbours on copied rows%s%s",
            ef,
            last.ef(),
            last.recall().mean(),
            last.recall().low(),
            legs(),
            last.recall().low() >= trial.recall() ? "" : ", which misses --recall",
            ef == last.ef() ? "" : "; all rows take more"));
    return ef;
  }

  private List<NewIndex> indexes(List<String> notes) {
    var all = new ArrayList<NewIndex>();
    if (decision.choice() != Choice.VECTORS) {
      all.addAll(trial.plan().indexes());
    }
    Embeddings embeddings = trial.embeddings();
    if (decision.choice() != Choice.WORDS && embeddings != null) {
      if (trial.plan().table().rows() < EXACT) {
        notes.add(
            String.format(
                Locale.ROOT,
                "%,.0f vectors are compared one by one fast enough; nothing is missed that way",
                trial.plan().table().rows()));
      } else if (!hasIndex(embeddings.column())) {
        all.add(VectorIndexes.of(trial.plan(), embeddings, trial.dimensions()));
      }
    }
    return all;
  }

  private boolean hasIndex(Name column) {
    SearchTable table = trial.plan().table();
    return table
        .schema()
        .all(Index.class)
        .anyMatch(
            it ->
                it.table().equals(table.table().name())
                    && it.keys().contains(column.sql())
                    && !it.method().equals("btree")
                    && it.valid());
  }

  private @Nullable Times times(List<String> notes, List<Judged> judgedOn) {
    Embeddings embeddings = trial.embeddings();
    boolean vectors = decision.choice() != Choice.WORDS;
    if (vectors && !workbench.vectors()) {
      notes.add("no pgvector for the throwaway server: nothing was timed");
      return null;
    }
    boolean index = vectors && trial.documents().size() >= EXACT;
    return new Stopwatch(workbench, progress)
        .times(
            query(texts(true), vectors ? workbench.embeddings() : null),
            index && embeddings != null ? workbench.embeddings() : null,
            decision.choice() != Choice.VECTORS,
            legs(),
            judgedOn);
  }

  private void extensions(List<String> notes) {
    SearchTable table = trial.plan().table();
    if (decision.choice() != Choice.WORDS && table.rows() > 10_000_000) {
      for (String name : List.of("vectorscale", "vchord")) {
        if (table.extensions().containsKey(name)) {
          notes.add(
              "the server has " + name + ", whose index is smaller than HNSW with so many rows");
        }
      }
    }
  }
}
