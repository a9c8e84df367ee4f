package dev.pgwright.vector;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The types that pgvector indexes.
///
/// Source: pgvector, Reference and `src/hnsw.c`, `src/ivfflat.c`; sizes measured by `PackingTest`.
public enum VectorType {
  VECTOR(16_000, 2_000, 2_000, 4.0, 1),
  HALFVEC(16_000, 4_000, 4_000, 2.0, 7),
  BIT(83_886_080, 64_000, 64_000, 0.125, 7),
  SPARSEVEC(1_000_000_000, 1_000_000_000, null, 0, 7);

  /// The most values other than zero of a `sparsevec` in an HNSW index.
  public static final int HNSW_NON_ZEROS = 1_000;

  private static final int NON_ZEROS_STORED = 16_000;

  private final int stored;
  private final int hnsw;
  private final @Nullable Integer ivfflat;
  private final double bytes;
  private final int since;

  VectorType(int stored, int hnsw, @Nullable Integer ivfflat, double bytes, int since) {
    this.stored = stored;
    this.hnsw = hnsw;
    this.ivfflat = ivfflat;
    this.bytes = bytes;
    this.since = since;
  }

  /// As SQL names it.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The type that SQL names.
  ///
  /// @throws PgwrightException USAGE for any other name
  public static VectorType named(String name) {
    for (VectorType type : values()) {
      if (type.label().equals(name.toLowerCase(Locale.ROOT))) {
        return type;
      }
    }
    throw PgwrightException.of(Code.USAGE, "no type of pgvector: " + name)
        .hint("vector, halfvec, bit or sparsevec");
  }

  /// The most dimensions a column of the type takes.
  public int mostStored() {
    return stored;
  }

  /// The most values other than zero that are stored of a `sparsevec`.
  public static int mostNonZerosStored() {
    return NON_ZEROS_STORED;
  }

  /// The most dimensions an index takes; null where the method has no operator class for the type.
  public @Nullable Integer most(VectorIndex index) {
    return switch (index) {
      case VectorIndex.Hnsw _ -> hnsw;
      case VectorIndex.Ivfflat _ -> ivfflat;
    };
  }

  /// The first version whose indexes take the type.
  public PgvectorVersion since() {
    return PgvectorVersion.of(0, since, 0);
  }

  /// Bytes of a value with its header.
  ///
  /// @param nonZeros of a `sparsevec`; ignored for the others
  int valueBytes(int dimensions, int nonZeros) {
    return switch (this) {
      case VECTOR, HALFVEC, BIT -> 8 + (int) Math.ceil(dimensions * bytes);
      case SPARSEVEC -> 16 + 8 * nonZeros;
    };
  }

  /// Whether a table keeps long values in a compressed form first.
  boolean compresses(PgvectorVersion version) {
    return this == BIT || !version.atLeast(PgvectorVersion.of(0, 6, 0));
  }

  /// The part of the names of its operator classes that says the type.
  public String opclassPrefix() {
    return label();
  }
}
