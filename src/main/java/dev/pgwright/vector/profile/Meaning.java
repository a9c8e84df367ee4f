package dev.pgwright.vector.profile;

import dev.pgwright.vector.Metric;
import dev.pgwright.vector.VectorFinding;
import dev.pgwright.vector.VectorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What the numbers of a profile mean for whoever chooses an index.
final class Meaning {

  private static final double HARD = 20;
  private static final int FEW = 1_000;

  private final VectorProfile profile;
  private final List<VectorFinding> findings = new ArrayList<>();

  private Meaning(VectorProfile profile) {
    this.profile = profile;
  }

  static VectorProfile with(VectorProfile it) {
    var meaning = new Meaning(it);
    meaning.rows();
    meaning.values();
    meaning.types();
    meaning.filters();
    meaning.findings.sort((one, other) -> other.level().compareTo(one.level()));
    return new VectorProfile(
        it.found(),
        it.state(),
        it.metric(),
        it.rows(),
        it.drawn(),
        it.nulls(),
        it.zeros(),
        it.dimensions(),
        it.duplicateShare(),
        it.values(),
        it.probes(),
        it.ownQueries(),
        it.intrinsic(),
        it.filters(),
        meaning.findings);
  }

  private void info(String id, String message, String remedy) {
    findings.add(new VectorFinding(id, VectorFinding.Level.INFO, message, remedy));
  }

  private void warning(String id, String message, String remedy) {
    findings.add(new VectorFinding(id, VectorFinding.Level.WARNING, message, remedy));
  }

  private void rows() {
    if (profile.found().column().dimensions() == 0) {
      warning(
          "missing-dimensions",
          "the column says no dimensions, and pgvector builds no index on it",
          "ALTER TABLE … ALTER COLUMN … TYPE "
              + profile.found().column().type().label()
              + "("
              + profile.dimensions()
              + "), or an index on the cast");
    }
    if (profile.zeros() > 0 && profile.metric() == Metric.COSINE) {
      warning(
          "zero-vectors",
          profile.zeros() + " values are zero in every dimension: <=> is NaN, no index holds them",
          "store NULL where there is no embedding");
    }
    long values = profile.rows() - profile.nulls();
    if (profile.duplicateShare() >= 1 - 1.5 / Math.max(2, values)) {
      warning(
          "one-distinct-value",
          "all values are equal: every order of them is right, and an index finds nothing",
          "check what fills the column");
    } else if (profile.duplicateShare() >= 0.05) {
      info(
          "duplicates",
          percent(profile.duplicateShare())
              + " of the values repeat another one: recall by id would count ties as misses, and"
              + " an HNSW element holds up to ten of them",
          "recall is counted with ties here; store each text once to save space");
    }
    if (values < FEW) {
      info(
          "few-rows",
          values + " values are read whole in less than a millisecond or two",
          "no index; measure again when there are more");
    }
  }

  private void values() {
    double lid = profile.intrinsic().median();
    if (lid >= HARD) {
      info(
          "hard-neighbourhoods",
          String.format(
              Locale.ROOT,
              "the intrinsic dimension is %.0f: ef_search = 40 is not enough, m = 16 may not be",
              lid),
          "pgwright vector tune measures it");
    }
    if (profile.metric() == Metric.COSINE
        && profile.values().normalised() >= 0.9999
        && profile.found().column().type() != VectorType.SPARSEVEC) {
      info(
          "normalised",
          "all values have length 1: <#> orders as <=> does and costs less",
          "index with "
              + Metric.IP.opclass(profile.found().column().type())
              + " and order by <#>, as long as what is inserted keeps to it");
    }
  }

  private void types() {
    if (profile.found().column().type() != VectorType.VECTOR) {
      return;
    }
    var values = profile.values();
    if (values.beyondHalf() > 0) {
      warning(
          "beyond-halfvec",
          values.beyondHalf() + " numbers are beyond ±65504, which halfvec cannot hold",
          "keep vector, or scale the values before they are stored");
    } else if (values.subnormal() > 0.01) {
      info(
          "small-for-halfvec",
          percent(values.subnormal()) + " of the numbers are below 0.00006: halfvec rounds them",
          "measure the recall of halfvec, or scale the values");
    } else if (profile.dimensions() >= 384) {
      info(
          "halfvec-holds-it",
          "every number is within halfvec's range: half the size, or less where pages decide",
          "pgwright vector tune measures what it costs in recall");
    }
    if (profile.dimensions() >= 64) {
      boolean even = values.signBalance() > 0.8 && values.spread() > profile.dimensions() / 4.0;
      info(
          even ? "signs-even" : "signs-uneven",
          String.format(
              Locale.ROOT,
              "signs are balanced to %.0f %% and the variance fills %.0f of %d dimensions: bits"
                  + " %s tell neighbours apart",
              100 * values.signBalance(),
              values.spread(),
              profile.dimensions(),
              even ? "may" : "will hardly"),
          even
              ? "pgwright vector tune --quantised measures an index of bits with a second ranking"
              : "no index of bits, unless values are centred first");
    }
  }

  private void filters() {
    for (VectorProfile.Filtered it : profile.filters()) {
      double r = it.correlation();
      double passing = 10 / Math.max(1e-9, it.near().mean());
      String numbers =
          String.format(
              Locale.ROOT,
              "%s: %.2g of the rows pass, near a query %.2g times as often",
              it.sql(),
              it.selectivity().mean(),
              r);
      if (it.selectivity().mean() == 0) {
        warning("filter-passes-nothing", it.sql() + ": no row of the sample passes", "check it");
      } else if (r < 0.2) {
        warning(
            "filter-far-from-queries",
            numbers + ": an index walks through what does not pass",
            "an index on the filter and an exact order, a partial index, or partitions");
      } else if (passing > 20_000) {
        warning(
            "filter-beyond-scan",
            numbers + ": ten rows are farther than hnsw.max_scan_tuples = 20000 reaches",
            "an index on the filter and an exact order, or a partial index");
      } else if (passing > 40) {
        info(
            "filter-needs-iteration",
            numbers + ": ef_search = 40 leaves fewer than ten rows",
            "SET LOCAL hnsw.iterative_scan = relaxed_order");
      } else {
        info("filter-is-mild", numbers, "ef_search covers it");
      }
    }
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, share < 0.1 ? "%.1f %%" : "%.0f %%", 100 * share);
  }
}
