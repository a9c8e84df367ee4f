package dev.pgwright.vector;

/// An index of pgvector with its options.
public sealed interface VectorIndex {

  /// The access method, as SQL names it.
  default String method() {
    return switch (this) {
      case Hnsw _ -> "hnsw";
      case Ivfflat _ -> "ivfflat";
    };
  }

  /// Its options as `with` takes them.
  default String options() {
    return switch (this) {
      case Hnsw(int m, int ef) -> "m = " + m + ", ef_construction = " + ef;
      case Ivfflat(int lists) -> "lists = " + lists;
    };
  }

  /// A graph.
  ///
  /// @param m links of an element on each upper level; twice as many on the lowest
  /// @param efConstruction candidates that are looked at for each row while building
  record Hnsw(int m, int efConstruction) implements VectorIndex {

    /// What pgvector takes where nothing is said, and the mission's starting point.
    public static final Hnsw DEFAULT = new Hnsw(16, 64);
  }

  /// Lists of rows around centres.
  record Ivfflat(int lists) implements VectorIndex {

    /// pgvector's own advice: a thousandth of the rows, the square root above a million.
    public static Ivfflat forRows(long rows) {
      long lists = rows <= 1_000_000 ? rows / 1_000 : Math.round(Math.sqrt((double) rows));
      return new Ivfflat(Math.clamp(lists, 1, 32_768));
    }
  }
}
