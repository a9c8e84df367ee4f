package dev.pgwright.vector.monitor;

import dev.pgwright.vector.Found;
import dev.pgwright.vector.VectorFinding;
import dev.pgwright.vector.VectorFinding.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a person has to do, and when.
final class Alarms {

  private static final double MANY_DEAD = 0.2;
  private static final double MUCH_CHANGED = 0.1;
  private static final double MUCH_DRIFT = 0.1;
  private static final double WELL_CACHED = 0.9;

  private Alarms() {}

  static Health with(Health it, double target, Found found) {
    var findings = new ArrayList<VectorFinding>();
    String again = rebuild(it, found);
    if (it.indexes().isEmpty()) {
      warn(findings, "no-index", "no valid index of pgvector is on the column", "vector tune");
    }
    if (it.recall().low() < target) {
      warn(
          findings,
          "recall-low",
          String.format(Locale.ROOT, "recall is %s, and %.3g is wanted", it.recall(), target),
          "a larger ef_search or probes (ALTER ROLE … SET), else " + again);
    }
    if (it.state().deadShare() > MANY_DEAD) {
      warn(
          findings,
          "dead-rows",
          String.format(
              Locale.ROOT,
              "%.0f %% of the rows a scan meets are dead, and take places in ef_search",
              100 * it.state().deadShare()),
          again + " VACUUM " + found.table() + ";");
    }
    changes(it, again, findings);
    memory(it, findings);
    findings.sort((one, other) -> other.level().compareTo(one.level()));
    return new Health(
        it.truth(),
        it.state(),
        it.recall(),
        it.newShare(),
        it.drift(),
        it.cached(),
        it.indexes(),
        findings);
  }

  private static void changes(Health it, String again, List<VectorFinding> findings) {
    double grown = (double) it.state().rows() / Math.max(1, it.truth().rows());
    if (grown >= 2) {
      warn(
          findings,
          "rows-doubled",
          String.format(Locale.ROOT, "there are %.1f times as many rows as then", grown),
          "pgwright vector tune; for IVFFlat " + again);
    }
    if (it.newShare() > MUCH_CHANGED) {
      findings.add(
          new VectorFinding(
              "truth-aged",
              Level.INFO,
              String.format(
                  Locale.ROOT,
                  "%.0f %% of what is found is newer than the truth: new rows that the index misses"
                      + " are not seen",
                  100 * it.newShare()),
              "make a new truth with --init"));
    }
    if (it.drift() > MUCH_DRIFT) {
      warn(
          findings,
          "drift",
          String.format(
              Locale.ROOT,
              "rows are %.0f %% farther from what was usual: centres of IVFFlat no longer fit",
              100 * it.drift()),
          again);
    }
  }

  private static void memory(Health it, List<VectorFinding> findings) {
    if (it.cached() < WELL_CACHED) {
      findings.add(
          new VectorFinding(
              "index-not-cached",
              Level.INFO,
              String.format(
                  Locale.ROOT, "%.0f %% of the index's blocks came from memory", 100 * it.cached()),
              "more shared_buffers, halfvec, or pg_prewarm after a restart"));
    }
  }

  private static String rebuild(Health it, Found found) {
    List<String> all = it.indexes();
    return all.isEmpty()
        ? "build an index on " + found.table() + "."
        : "REINDEX INDEX CONCURRENTLY " + all.getFirst() + ";";
  }

  private static void warn(List<VectorFinding> findings, String id, String what, String remedy) {
    findings.add(new VectorFinding(id, Level.WARNING, what, remedy));
  }
}
