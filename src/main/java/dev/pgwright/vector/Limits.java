package dev.pgwright.vector;

import dev.pgwright.vector.VectorIndex.Hnsw;
import dev.pgwright.vector.VectorIndex.Ivfflat;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What pgvector refuses to build.
///
/// Source: pgvector `src/hnsw.h`, `src/ivfflat.h`, `src/hnswbuild.c`; each one is provoked by
/// `LimitsTest`.
final class Limits {

  private Limits() {}

  /// In the order a person should read them.
  static List<VectorFinding> of(VectorRequest request) {
    var found = new ArrayList<VectorFinding>();
    dimensions(request, found);
    operatorClass(request, found);
    options(request, found);
    return found;
  }

  private static void dimensions(VectorRequest request, List<VectorFinding> found) {
    VectorColumn column = request.column();
    String method = request.index().method();
    if (column.dimensions() == 0) {
      String type = column.type().label();
      found.add(
          VectorFinding.error(
              "missing-dimensions",
              "the column is " + type + " without dimensions, which no index takes",
              "ALTER COLUMN … TYPE "
                  + type
                  + "(n), which rewrites the table; or an index on (("
                  + request.columnName()
                  + "::"
                  + type
                  + "(n))) with a condition that leaves one length"));
    }
    Integer most = column.type().most(request.index());
    if (most != null && column.dimensions() > most) {
      found.add(
          VectorFinding.error(
              "too-many-dimensions",
              method + " takes " + column.type().label() + " of up to " + most + " dimensions",
              remedy(column, request.index())));
    }
    if (column.type() == VectorType.SPARSEVEC
        && column.nonZeros() > VectorType.HNSW_NON_ZEROS
        && request.index() instanceof Hnsw) {
      found.add(
          VectorFinding.error(
              "too-many-non-zeros",
              "hnsw takes sparsevec of up to 1000 values other than zero; a build or an insert of"
                  + " more fails",
              "keep the largest 1000 of each, or store a dense vector"));
    }
  }

  private static String remedy(VectorColumn column, VectorIndex index) {
    var fits = new ArrayList<String>();
    for (VectorType type : List.of(VectorType.HALFVEC, VectorType.BIT)) {
      Integer most = type.most(index);
      if (most != null && column.type() == VectorType.VECTOR && column.dimensions() <= most) {
        fits.add(
            "an index on "
                + (type == VectorType.BIT ? "(binary_quantize(…)::" : "((…)::")
                + type.label()
                + "("
                + column.dimensions()
                + "))");
      }
    }
    fits.add("shortened dimensions, where the model allows it");
    return String.join("; ", fits);
  }

  private static void operatorClass(VectorRequest request, List<VectorFinding> found) {
    VectorType type = request.column().type();
    List<Metric> known = Metric.known(type, request.index());
    if (known.contains(request.metric())) {
      return;
    }
    String can =
        known.isEmpty()
            ? "none"
            : known.stream()
                .map(it -> it.opclass(type) + " for " + it.operator())
                .collect(Collectors.joining(", "));
    found.add(
        VectorFinding.error(
            "no-operator-class",
            request.index().method()
                + " has no operator class for "
                + request.metric().operator()
                + " on "
                + type.label(),
            known.isEmpty() ? "use hnsw" : "it has " + can));
  }

  private static void options(VectorRequest request, List<VectorFinding> found) {
    switch (request.index()) {
      case Hnsw(int m, int ef) -> {
        range("m", m, 2, 100, found);
        range("ef_construction", ef, 4, 1_000, found);
        if (ef < 2 * m) {
          found.add(
              VectorFinding.error(
                  "ef-construction-below-2m",
                  "ef_construction must be at least 2 * m",
                  "ef_construction = " + 2 * m + " or more"));
        }
      }
      case Ivfflat(int lists) -> range("lists", lists, 1, 32_768, found);
    }
  }

  private static void range(
      String option, int value, int least, int most, List<VectorFinding> found) {
    if (value < least || value > most) {
      found.add(
          VectorFinding.error(
              "option-out-of-range",
              option + " = " + value + ", which is between " + least + " and " + most,
              "choose one in between"));
    }
  }
}
