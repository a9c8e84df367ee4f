package dev.pgwright.search.tune;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.Progress;
import dev.pgwright.measure.Bootstrap;
import dev.pgwright.measure.Interval;
import dev.pgwright.sandbox.Sandbox;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.search.QueryTexts.Fusion;
import dev.pgwright.search.QueryTexts.Ranking;
import dev.pgwright.search.Words.Mode;
import dev.pgwright.search.tune.Tuned.Choice;
import dev.pgwright.search.tune.Tuned.Way;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Finds the query that finds most: words first, then vectors, then both, each step chosen on one
/// half of the queries and judged on the other.
public final class SearchTuner {

  /// Rows that a leg brings at most.
  static final int DEEPEST = 100;

  private static final int SHOWN = 10;

  /// Of ways that are this close the simpler one is taken, which is measured first.
  private static final double NEARLY = 0.002;

  /// With fewer queries nothing is held back, and intervals are wide.
  private static final int FEW = 40;

  /// What leaving out frequent words may cost in nDCG at most.
  private static final double PRICE = 0.01;

  /// What a fusion that reads more has to gain.
  private static final double CLOSE = 0.005;

  /// Words are left out where this share of the matches is left at most.
  private static final double LESS = 0.8;

  private static final List<Ranking> RANKINGS =
      List.of(
          new Ranking("ts_rank", 1),
          new Ranking("ts_rank", 2),
          new Ranking("ts_rank_cd", 0),
          new Ranking("ts_rank_cd", 1),
          new Ranking("ts_rank_cd", 4));

  private static final List<Double> SHARES = List.of(0.5, 0.3, 0.2, 0.1, 0.05);

  private final Trial trial;
  private final Workbench workbench;
  private final Progress progress;
  private final List<Judged> chosenOn;
  private final List<Judged> judgedOn;
  private final List<Way> tried = new ArrayList<>();
  private final List<String> why = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private SearchTuner(Trial trial, Workbench workbench, Progress progress) {
    this.trial = trial;
    this.workbench = workbench;
    this.progress = progress;
    List<Judged> all = judged(trial);
    Collections.shuffle(all, new Random(trial.seed()));
    boolean few = all.size() < FEW;
    this.chosenOn = few ? all : all.subList(0, all.size() / 2);
    this.judgedOn = few ? all : all.subList(all.size() / 2, all.size());
    if (few) {
      notes.add(
          all.size()
              + " queries are too few to hold some back: what was chosen on them is judged on them");
    }
    if (trial.labels().generated()) {
      notes.add(
          "queries were made of the documents' own words, which is easier for full text than what"
              + " people type: give --labels or --beir to be sure");
    }
  }

  /// Measures on a throwaway server.
  ///
  /// @throws PgwrightException INPUT where no query has an answer among the documents; SANDBOX or
  ///   FILES where the server fails
  public static Tuned tune(Trial trial, Sandbox sandbox, Progress progress) {
    progress.at("copying rows to a throwaway server", 0, 0);
    try (ScratchDatabase database = sandbox.create("search");
        Connection connection = database.connect()) {
      var bench = new Bench(connection);
      boolean pgvector = trial.embeddings() != null && sandbox.offers("vector");
      if (pgvector) {
        bench.run("create extension if not exists vector");
      }
      Workbench workbench = Workbench.fill(bench, trial, pgvector);
      return new SearchTuner(trial, workbench, progress).run();
    } catch (SQLException e) {
      throw PgwrightException.of(Code.SANDBOX, "the throwaway server went away: " + e.getMessage())
          .because(e);
    }
  }

  private static List<Judged> judged(Trial trial) {
    var numbers = new LinkedHashMap<String, Integer>();
    trial.documents().forEach(it -> numbers.put(it.key(), numbers.size()));
    var all = new ArrayList<Judged>();
    for (Asked it : trial.labels().queries()) {
      var grades = new TreeMap<Integer, Integer>();
      for (Map.Entry<String, Integer> grade : it.grades().entrySet()) {
        Integer number = numbers.get(grade.getKey());
        if (number != null) {
          grades.put(number, grade.getValue());
        }
      }
      if (!grades.isEmpty()) {
        all.add(new Judged(it.text(), it.embedding(), grades));
      }
    }
    if (all.isEmpty()) {
      throw PgwrightException.of(
              Code.INPUT,
              trial.labels().queries().isEmpty()
                  ? "there are too few texts to make queries of"
                  : "no query has a relevant row among those that were read")
          .hint("labels name the key of a row that should be found");
    }
    return all;
  }

  private Tuned run() {
    progress.at("measuring words", 0, 0);
    workbench.bench().run(gin());
    Mode mode = mode();
    Ranking ranking = ranking(mode);
    List<String> frequent = mode == Mode.OR ? frequent(mode, ranking) : List.of();
    var legs = new Legs(workbench, trial, mode, ranking, frequent);
    List<Judged> train = withVectors(chosenOn);
    List<Judged> test = withVectors(judgedOn);
    boolean both = trial.embeddings() != null && train.size() >= 10 && test.size() >= 10;
    if (trial.embeddings() != null && !both) {
      notes.add("queries have no embeddings: the vector leg and hybrids were not measured");
    }
    Decision decision = both ? hybrid(legs, train, test) : words(legs.words(judgedOn, DEEPEST));
    return new Conclusion(trial, workbench, progress, mode, ranking, frequent, decision)
        .tuned(tried, why, notes, judgedOn, chosenOn.size() + judgedOn.size());
  }

  private String gin() {
    return "create index on "
        + workbench.table().sql()
        + " using gin ("
        + workbench.words().sql()
        + ")";
  }

  private List<Judged> withVectors(List<Judged> queries) {
    int dimensions = trial.dimensions();
    return queries.stream()
        .filter(
            it -> {
              float[] embedding = it.embedding();
              return embedding != null && embedding.length == dimensions;
            })
        .toList();
  }

  private double[] measure(String name, Mode mode, Ranking ranking, List<String> frequent) {
    List<Ranked> found =
        workbench.bench().find(workbench.texts(frequent).ranked(mode, ranking), chosenOn, SHOWN);
    tried.add(new Way(name, Relevance.of(chosenOn, found, trial.seed())));
    return Relevance.ndcg(chosenOn, found);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(0);
  }

  private Mode mode() {
    Mode best = Mode.AND;
    double most = -1;
    List<Mode> modes = List.of(Mode.values());
    for (Mode mode : modes) {
      progress.at("measuring " + mode, modes.indexOf(mode), modes.size());
      double ndcg = mean(measure("words by " + mode, mode, Ranking.DEFAULT, List.of()));
      if (ndcg > most + NEARLY) {
        most = ndcg;
        best = mode;
      }
    }
    why.add(String.format(Locale.ROOT, "words combined by %s find most: nDCG@10 %.3f", best, most));
    return best;
  }

  /// Another function than the usual one only where it is better beyond chance.
  private Ranking ranking(Mode mode) {
    List<Ranked> usual =
        workbench
            .bench()
            .find(workbench.texts(List.of()).ranked(mode, Ranking.DEFAULT), chosenOn, SHOWN);
    double[] base = Relevance.ndcg(chosenOn, usual);
    Ranking best = Ranking.DEFAULT;
    double gained = 0;
    for (Ranking it : RANKINGS) {
      double[] other = measure(mode + ", " + it, mode, it, List.of());
      Interval gain = Bootstrap.difference(base, other, trial.seed());
      if (gain.low() > 0 && gain.mean() > gained) {
        best = it;
        gained = gain.mean();
      }
    }
    why.add(
        gained == 0
            ? "no other ranking is better than ts_rank beyond chance"
            : String.format(Locale.ROOT, "%s gains %.3f of nDCG@10 over ts_rank", best, gained));
    return best;
  }

  /// The most words left out that cost next to nothing, where fewer rows have to be ranked then.
  private List<String> frequent(Mode mode, Ranking ranking) {
    List<Ranked> usual =
        workbench.bench().find(workbench.texts(List.of()).ranked(mode, ranking), chosenOn, SHOWN);
    double[] base = Relevance.ndcg(chosenOn, usual);
    var matches = new Matches(workbench);
    double before = matches.average(List.of(), chosenOn);
    double least = before * LESS;
    List<String> best = List.of();
    for (double share : SHARES) {
      List<String> words = workbench.frequent(share);
      double after = words.size() > best.size() ? matches.average(words, chosenOn) : before;
      if (after <= least) {
        String name =
            String.format(
                Locale.ROOT, "without words that more than %.0f %% of the rows have", 100 * share);
        double[] other = measure(name, mode, ranking, words);
        if (Bootstrap.difference(base, other, trial.seed()).low() < -PRICE) {
          break;
        }
        best = words;
        least = after * LESS;
      }
    }
    if (!best.isEmpty()) {
      why.add(
          String.format(
              Locale.ROOT,
              "%d frequent words are left out of the OR, at no loss: %,.0f rows match, then %,.0f",
              best.size(),
              before,
              matches.average(best, chosenOn)));
    }
    return best;
  }

  private Decision words(List<Ranked> found) {
    why.add("words alone: there is nothing to join them with");
    return new Decision(
        Choice.WORDS,
        null,
        List.of(new Way("words", Relevance.of(judgedOn, found, trial.seed()))),
        null);
  }

  /// What was decided about the legs.
  ///
  /// @param held every way on the queries that were held back
  /// @param gain of the hybrid over the better leg there; null without one
  record Decision(
      Choice choice, @Nullable Fusion fusion, List<Way> held, @Nullable Interval gain) {}

  private Decision hybrid(Legs legs, List<Judged> train, List<Judged> test) {
    progress.at("searching vectors without an index", 0, 0);
    List<Ranked> trainVectors = legs.vectors(train);
    List<Ranked> testVectors = legs.vectors(test);
    List<Ranked> trainWords = legs.words(train, DEEPEST);
    List<Ranked> testWords = legs.words(test, DEEPEST);
    Fusion best = fusion(train, trainVectors, trainWords);
    boolean vectors =
        mean(Relevance.ndcg(train, trainVectors)) >= mean(Relevance.ndcg(train, trainWords));
    List<Ranked> fused = fused(testVectors, testWords, best);
    List<Ranked> usual = fused(testVectors, testWords, Fusion.DEFAULT);
    List<Ranked> leg = vectors ? testVectors : testWords;
    Interval gain =
        Bootstrap.difference(Relevance.ndcg(test, leg), Relevance.ndcg(test, fused), trial.seed());
    boolean joined = gain.low() > 0;
    String name = vectors ? "vectors" : "words";
    why.add(
        String.format(
            Locale.ROOT,
            "on %d queries that were held back the hybrid gains %+.3f of nDCG@10 over %s alone"
                + " (95 %%: %+.3f to %+.3f)%s",
            test.size(),
            gain.mean(),
            name,
            gain.low(),
            gain.high(),
            joined ? "" : ": no more than chance, so " + name + " alone"));
    List<Way> held =
        List.of(
            way("words", test, testWords),
            way("vectors", test, testVectors),
            way("hybrid, " + Fusion.DEFAULT, test, usual),
            way("hybrid, " + best, test, fused));
    Choice choice = joined ? Choice.HYBRID : vectors ? Choice.VECTORS : Choice.WORDS;
    return new Decision(choice, joined ? best : null, held, gain);
  }

  private Way way(String name, List<Judged> queries, List<Ranked> found) {
    return new Way(name, Relevance.of(queries, found, trial.seed()));
  }

  private static List<Ranked> fused(List<Ranked> vectors, List<Ranked> words, Fusion fusion) {
    return IntStream.range(0, vectors.size())
        .mapToObj(i -> Fuse.of(vectors.get(i), words.get(i), fusion))
        .toList();
  }

  /// The best on the queries that are chosen on; of nearly equal ones the first, which reads least.
  private static Fusion fusion(List<Judged> queries, List<Ranked> vectors, List<Ranked> words) {
    Fusion best = Fusion.DEFAULT;
    double most = mean(Relevance.ndcg(queries, fused(vectors, words, best)));
    for (Fusion it : fusions()) {
      double ndcg = mean(Relevance.ndcg(queries, fused(vectors, words, it)));
      if (ndcg > most + CLOSE) {
        most = ndcg;
        best = it;
      }
    }
    return best;
  }

  private static List<Fusion> fusions() {
    var all = new ArrayList<Fusion>();
    for (int legs : new int[] {20, 40, DEEPEST}) {
      for (double share : new double[] {0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8}) {
        for (int constant : new int[] {60, 40, 20, 10, 5, 1}) {
          all.add(new Fusion(constant, share, legs));
        }
        all.add(new Fusion(null, share, legs));
      }
    }
    return all;
  }
}
