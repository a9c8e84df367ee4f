package dev.pgwright.vector;

/// A column of vectors.
///
/// @param dimensions 0 where the column says none
/// @param nonZeros the mean number of values other than zero; of a `sparsevec` alone, else 0
/// @param rowBytes of the other columns of a row together
/// @param plain whether values stay in the row (`STORAGE PLAIN`)
public record VectorColumn(
    VectorType type, int dimensions, int nonZeros, int rowBytes, boolean plain) {

  /// Bytes of a value with its header.
  public int valueBytes() {
    return type.valueBytes(dimensions, nonZeros);
  }

  public VectorColumn withType(VectorType other) {
    return new VectorColumn(other, dimensions, nonZeros, rowBytes, plain);
  }

  public VectorColumn withDimensions(int other) {
    return new VectorColumn(type, other, nonZeros, rowBytes, plain);
  }

  /// As SQL writes it, for example `vector(1536)`.
  public String sql() {
    return dimensions == 0 ? type.label() : type.label() + "(" + dimensions + ")";
  }
}
