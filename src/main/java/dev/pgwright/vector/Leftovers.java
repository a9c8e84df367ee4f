package dev.pgwright.vector;

import dev.pgwright.vector.VectorIndex.Hnsw;
import dev.pgwright.vector.VectorIndex.Ivfflat;
import dev.pgwright.vector.build.Amounts;
import dev.pgwright.vector.size.HnswPages;
import dev.pgwright.vector.size.IvfflatPages;
import dev.pgwright.vector.size.Page;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is wrong with the indexes that are there.
final class Leftovers {

  /// How far a size may be from the computed one before it tells something.
  private static final double TOLERANCE = 0.05;

  private Leftovers() {}

  /// @param metric of the queries; null where nothing was said
  static List<VectorFinding> of(Found found, @Nullable Metric metric, long elements) {
    var findings = new ArrayList<VectorFinding>();
    if (found.pgvector() == null) {
      findings.add(
          VectorFinding.error(
              "no-pgvector", "the extension vector is not installed", "CREATE EXTENSION vector"));
    }
    if (found.analysed() && found.values() == 0) {
      findings.add(
          VectorFinding.warning(
              "no-values",
              "no row of " + found.table() + " has a value: an index would be empty",
              "fill the column first"));
    }
    for (Found.Existing index : found.indexes()) {
      one(found, index, metric, elements, findings);
    }
    return findings;
  }

  private static void one(
      Found found,
      Found.Existing index,
      @Nullable Metric metric,
      long elements,
      List<VectorFinding> findings) {
    if (!index.valid()) {
      findings.add(
          VectorFinding.warning(
              "invalid-index",
              "index "
                  + index.name()
                  + " is invalid: a build has failed, no query uses it, and every write keeps it up",
              "DROP INDEX CONCURRENTLY " + index.name()));
      return;
    }
    VectorType type = index.halved() ? VectorType.HALFVEC : found.column().type();
    if (metric != null && !index.opclass().equals(metric.opclass(type))) {
      findings.add(
          VectorFinding.warning(
              "operator-class-differs",
              "index "
                  + index.name()
                  + " has "
                  + index.opclass()
                  + ", which does not serve "
                  + metric.operator(),
              "an index with " + metric.opclass(found.column().type()) + ", or another operator"));
    }
    built(found, index, elements, findings);
  }

  /// An index says what it was told last; its size says what it was built with.
  private static void built(
      Found found, Found.Existing index, long elements, List<VectorFinding> findings) {
    if (elements < 1_000
        || found.column().dimensions() == 0
        || found.partitions() > 0
        || index.halved()) {
      return;
    }
    double real = (double) index.bytes() / Page.BYTES;
    double said = pages(found, index.options(), elements);
    if (Math.abs(real - said) <= TOLERANCE * said) {
      return;
    }
    VectorIndex likely = likely(found, index, elements, real);
    if (likely == null) {
      return;
    }
    findings.add(
        VectorFinding.warning(
            "options-differ-from-built",
            "index "
                + index.name()
                + " says "
                + index.options().options()
                + ", and its "
                + Amounts.bytes(index.bytes())
                + " are those of one built with "
                + likely.options()
                + ": options count from the next REINDEX on",
            "REINDEX INDEX CONCURRENTLY " + index.name()));
  }

  private static double pages(Found found, VectorIndex index, long elements) {
    int value = found.column().valueBytes();
    return switch (index) {
      case Hnsw hnsw -> HnswPages.of(hnsw, value, elements);
      case Ivfflat lists -> IvfflatPages.of(lists, found.column(), found.values());
    };
  }

  /// Options of another size that fit what is there; null where none does.
  private static @Nullable VectorIndex likely(
      Found found, Found.Existing index, long elements, double real) {
    List<VectorIndex> candidates =
        switch (index.options()) {
          case Hnsw(int _, int ef) ->
              List.of(
                  new Hnsw(16, ef),
                  new Hnsw(8, ef),
                  new Hnsw(12, ef),
                  new Hnsw(24, ef),
                  new Hnsw(32, ef),
                  new Hnsw(48, ef),
                  new Hnsw(64, ef));
          case Ivfflat _ ->
              List.of(new Ivfflat(100), new Ivfflat(50), new Ivfflat(200), new Ivfflat(1_000));
        };
    return candidates.stream()
        .filter(it -> !it.equals(index.options()))
        .filter(it -> Math.abs(pages(found, it, elements) - real) <= real / 50)
        .findFirst()
        .orElse(null);
  }
}
