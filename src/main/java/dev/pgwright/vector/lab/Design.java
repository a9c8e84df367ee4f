package dev.pgwright.vector.lab;

import dev.pgwright.vector.Metric;
import dev.pgwright.vector.VectorIndex;
import dev.pgwright.vector.VectorIndex.Hnsw;
import dev.pgwright.vector.VectorIndex.Ivfflat;
import dev.pgwright.vector.VectorType;
import org.jspecify.annotations.Nullable;

/// A way to find neighbours: an index over the column or over a cast of it, or none.
///
/// @param index null for an exact scan
/// @param column the type of the column
/// @param stored the type that the index holds: the column's own, `halfvec`, or `bit` for the
///   signs, whose nearest are ranked again by the column itself
public record Design(@Nullable VectorIndex index, VectorType column, VectorType stored) {

  /// No index.
  public static Design exact(VectorType column) {
    return new Design(null, column, column);
  }

  /// Whether the nearest are found in two steps.
  public boolean reranked() {
    return stored == VectorType.BIT && column != VectorType.BIT;
  }

  public Design withIndex(VectorIndex other) {
    return new Design(other, column, stored);
  }

  public Design withStored(VectorType other) {
    return new Design(index, column, other);
  }

  /// The indexed expression.
  ///
  /// @param name of the column, as SQL writes it
  /// @param dimensions of the column
  public String expression(String name, int dimensions) {
    if (reranked()) {
      return "(binary_quantize(" + name + ")::bit(" + dimensions + "))";
    }
    return stored == column ? name : "((" + name + ")::" + stored.label() + "(" + dimensions + "))";
  }

  /// The distance of the index.
  public Metric metric(Metric wanted) {
    return reranked() ? Metric.HAMMING : wanted;
  }

  /// The operator class of the index.
  public String opclass(Metric wanted) {
    return metric(wanted).opclass(stored);
  }

  /// The statement that builds the index, without its end.
  ///
  /// @param table and the name of the column, as SQL writes them
  public String using(String table, String name, int dimensions, Metric wanted) {
    if (index == null) {
      throw new IllegalStateException("no index");
    }
    return table
        + " USING "
        + index.method()
        + " ("
        + expression(name, dimensions)
        + " "
        + opclass(wanted)
        + ") WITH ("
        + index.options()
        + ")";
  }

  /// For people, for example `hnsw (m = 16, ef_construction = 64) on halfvec`.
  public String label() {
    if (index == null) {
      return "exact scan";
    }
    String base = index.method() + " (" + index.options() + ")";
    return reranked()
        ? base + " on signs, ranked again"
        : stored == column ? base : base + " on " + stored.label();
  }

  /// What a query has to set.
  ///
  /// @param effort `ef_search` or `probes`
  public String setting(int effort) {
    return switch (index) {
      case Hnsw _ -> "hnsw.ef_search = " + effort;
      case Ivfflat _ -> "ivfflat.probes = " + effort;
      case null -> "";
    };
  }
}
