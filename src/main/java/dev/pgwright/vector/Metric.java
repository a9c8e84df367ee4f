package dev.pgwright.vector;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How near two values are.
///
/// Source: pgvector, Querying; the pairs were read from `pg_opclass` of 0.8.7.
public enum Metric {
  L2("<->"),
  IP("<#>"),
  COSINE("<=>"),
  L1("<+>"),
  HAMMING("<~>"),
  JACCARD("<%>");

  private final String operator;

  Metric(String operator) {
    this.operator = operator;
  }

  /// The operator of queries.
  public String operator() {
    return operator;
  }

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The one that a name or an operator means.
  ///
  /// @throws PgwrightException USAGE for any other text
  public static Metric named(String text) {
    for (Metric metric : values()) {
      if (metric.label().equals(text.toLowerCase(Locale.ROOT)) || metric.operator.equals(text)) {
        return metric;
      }
    }
    throw PgwrightException.of(Code.USAGE, "no distance of pgvector: " + text)
        .hint("l2, ip, cosine, l1, hamming or jaccard, or the operator of the queries");
  }

  /// The one that is meant where nothing is said.
  public static Metric of(VectorType type) {
    return type == VectorType.BIT ? HAMMING : COSINE;
  }

  /// The one that is asked for, or the usual one.
  ///
  /// @param asked null where nothing was said
  /// @throws PgwrightException USAGE where the type does not have it
  public static Metric chosen(@Nullable Metric asked, VectorType type) {
    Metric metric = asked == null ? of(type) : asked;
    boolean bits = metric == HAMMING || metric == JACCARD;
    if (bits != (type == VectorType.BIT)) {
      throw PgwrightException.of(Code.USAGE, type.label() + " has no operator " + metric.operator)
          .hint(
              type == VectorType.BIT
                  ? "--metric hamming or jaccard"
                  : "--metric l2, ip, cosine or l1");
    }
    return metric;
  }

  /// The operator class, for example `vector_cosine_ops`.
  public String opclass(VectorType type) {
    return type.label() + "_" + label() + "_ops";
  }

  /// The distances that indexes of a method know for a type.
  public static List<Metric> known(VectorType type, VectorIndex index) {
    boolean graph = index instanceof VectorIndex.Hnsw;
    return switch (type) {
      case VECTOR, HALFVEC -> graph ? List.of(L2, IP, COSINE, L1) : List.of(L2, IP, COSINE);
      case SPARSEVEC -> graph ? List.of(L2, IP, COSINE, L1) : List.of();
      case BIT -> graph ? List.of(HAMMING, JACCARD) : List.of(HAMMING);
    };
  }
}
