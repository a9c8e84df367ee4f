package dev.pgwright.vector.tune;

import dev.pgwright.vector.Metric;
import dev.pgwright.vector.VectorFinding;
import dev.pgwright.vector.VectorFinding.Level;
import dev.pgwright.vector.VectorIndex.Hnsw;
import dev.pgwright.vector.VectorType;
import dev.pgwright.vector.tune.TuneRequest.Targets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What the measurements mean, as findings.
final class Verdict {

  private static final int DEFAULT_EF = 40;

  private final TuneResult result;
  private final Copied copied;
  private final List<VectorFinding> findings = new ArrayList<>();

  private Verdict(TuneResult result, Copied copied) {
    this.result = result;
    this.copied = copied;
  }

  static TuneResult with(TuneResult it, Copied copied) {
    var verdict = new Verdict(it, copied);
    verdict.values();
    verdict.start();
    verdict.targets();
    verdict.planner();
    verdict.existing();
    verdict.growth();
    verdict.filters();
    verdict.findings.sort((one, other) -> other.level().compareTo(one.level()));
    return new TuneResult(
        it.found(),
        it.state(),
        it.place(),
        it.metric(),
        it.dimensions(),
        it.request(),
        it.origin(),
        it.rows(),
        it.drawn(),
        it.queries(),
        it.parts(),
        it.curves(),
        it.choice(),
        it.arithmetic(),
        it.growth(),
        it.filters(),
        it.load(),
        it.costs(),
        it.notes(),
        verdict.findings);
  }

  private void info(String id, String message, String remedy) {
    findings.add(new VectorFinding(id, Level.INFO, message, remedy));
  }

  private void warning(String id, String message, String remedy) {
    findings.add(new VectorFinding(id, Level.WARNING, message, remedy));
  }

  private void values() {
    if (copied.zeros() > 0 && result.metric() == Metric.COSINE) {
      warning(
          "zero-vectors",
          copied.zeros() + " values are zero in every dimension: <=> is NaN, no index holds them",
          "store NULL where there is no embedding");
    }
    if (result.found().column().dimensions() == 0
        && result.found().column().type() != VectorType.BIT) {
      warning(
          "missing-dimensions",
          "the column says no dimensions, and pgvector builds no index on it",
          "ALTER TABLE … ALTER COLUMN … TYPE "
              + result.found().column().type().label()
              + "("
              + result.dimensions()
              + ") first");
    }
    if (copied.same() && result.rows() > 1) {
      warning(
          "one-distinct-value",
          "all values are equal: every order of them is right, and an index finds nothing",
          "check what fills the column");
    }
    if (result.rows() < 1_000) {
      info("few-rows", result.rows() + " rows are read whole in no time", "no index");
    }
  }

  /// The mission's starting point, and what replaces it.
  private void start() {
    for (Curve curve : result.parts().isEmpty() ? result.curves() : result.parts()) {
      if (curve.design().index() instanceof Hnsw index && index.equals(Hnsw.DEFAULT)) {
        for (Point point : curve.points()) {
          if (point.effort() == DEFAULT_EF) {
            info(
                "starting-point",
                String.format(
                    Locale.ROOT,
                    "m = 16, ef_construction = 64 and ef_search = 40 find %s of the nearest %d on"
                        + " %,d rows%s: %s %.3g",
                    point.recall(),
                    result.request().targets().k(),
                    curve.rows(),
                    curve.design().stored() == curve.design().column()
                        ? ""
                        : " as " + curve.design().stored().label(),
                    point.passes() ? "that reaches" : "that does not reach",
                    result.request().targets().recall()),
                "what was measured takes its place: " + result.choice().design().label());
            return;
          }
        }
      }
    }
  }

  private void targets() {
    Targets targets = result.request().targets();
    Point point = result.choice().point();
    if (targets.p95Ms() != null && point.p95() > targets.p95Ms()) {
      warning(
          "too-slow",
          String.format(
              Locale.ROOT,
              "95 %% of the queries take up to %.2g ms here, and %.2g ms are wanted",
              point.p95(),
              targets.p95Ms()),
          "a lower --recall, a smaller k, partitions, or faster machines");
    }
    double qps = result.load().stream().mapToDouble(Load::qps).max().orElse(0);
    if (targets.qps() != null && !result.load().isEmpty() && qps < targets.qps()) {
      warning(
          "too-few-queries",
          String.format(
              Locale.ROOT,
              "this machine answers %.0f queries a second, and %.0f are wanted",
              qps,
              targets.qps()),
          "more processors or replicas: queries share nothing but memory");
    }
    boolean graph =
        result.curves().stream()
            .anyMatch(it -> it.design().index() instanceof Hnsw && it.chosen() != null);
    if (!graph && result.curves().size() > 1 && result.choice().design().index() == null) {
      warning(
          "recall-not-reached",
          "no index reaches a recall of " + targets.recall() + " with what pgvector allows",
          "a lower --recall, or the exact scan that is proposed");
    }
  }

  private void planner() {
    if (!result.choice().planned()) {
      warning(
          "planner-reads-all",
          "the planner reads all rows instead of the index: it does not count values outside of"
              + " rows when it prices a scan",
          "SET LOCAL enable_seqscan = off in the transaction of a query, as below; or values in"
              + " the row: ALTER TABLE … ALTER COLUMN … SET STORAGE PLAIN");
    }
  }

  private void existing() {
    for (var it : result.found().indexes()) {
      if (!it.valid()) {
        warning(
            "invalid-index",
            it.name() + " is what a failed build has left: it costs writes and serves no query",
            "DROP INDEX CONCURRENTLY " + it.name());
      } else if (result.choice().design().index() != null) {
        info(
            "index-there",
            it.name() + " is there: " + it.options().method() + " (" + it.options().options() + ")",
            "once the new one is built and used: DROP INDEX CONCURRENTLY " + it.name());
      }
    }
  }

  private void growth() {
    Growth growth = result.growth();
    if (growth != null
        && result.choice().design().index() instanceof Hnsw
        && growth.then().effort() > 1_000) {
      warning(
          "ends-at-ten-times",
          String.format(
              Locale.ROOT,
              "at %,d rows ef_search would have to be %,d, and pgvector takes up to 1,000",
              growth.then().rows(),
              growth.then().effort()),
          "partitions, or an index with more links by then");
    }
  }

  private void filters() {
    for (FilterAdvice it : result.filters()) {
      if (it.chosen() == null) {
        warning(
            "filter-not-served",
            "no way reaches the recall for " + it.sql(),
            "partitions by what it compares");
      }
    }
  }
}
