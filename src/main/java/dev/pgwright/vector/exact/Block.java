package dev.pgwright.vector.exact;

/// Some hundred rows, turned so that the values of one dimension lie side by side: distances to all
/// of them are computed in loops without a sum across lanes, which the compiler vectorises.
final class Block {

  /// Rows of a block; their sums stay in the first cache.
  static final int ROWS = 256;

  final int dimensions;
  final float[] values;
  final long[] ids = new long[ROWS];
  final long[] flags = new long[ROWS];
  final float[] norms = new float[ROWS];
  int size;

  Block(int dimensions) {
    this.dimensions = dimensions;
    this.values = new float[dimensions * ROWS];
  }

  boolean full() {
    return size == ROWS;
  }

  void add(long id, float[] vector, long flag) {
    double square = 0;
    for (int i = 0; i < dimensions; i++) {
      values[i * ROWS + size] = vector[i];
      square += (double) vector[i] * vector[i];
    }
    ids[size] = id;
    flags[size] = flag;
    norms[size] = (float) Math.sqrt(square);
    size++;
  }
}
