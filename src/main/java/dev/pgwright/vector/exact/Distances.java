package dev.pgwright.vector.exact;

import dev.pgwright.vector.Metric;

/// Distances of one query to the rows of a block, as pgvector's operators give them: `<#>` is the
/// negative inner product, `<=>` one less the cosine.
final class Distances {

  private static final int ROWS = Block.ROWS;

  private Distances() {}

  /// Fills in the distances of the first [Block#size] rows.
  static void fill(Metric metric, float[] query, Block block, float[] into) {
    switch (metric) {
      case L2 -> {
        squares(query, block, into);
        for (int j = 0; j < ROWS; j++) {
          into[j] = (float) Math.sqrt(into[j]);
        }
      }
      case L1, HAMMING -> differences(query, block, into);
      case IP -> {
        products(query, block, into);
        for (int j = 0; j < ROWS; j++) {
          into[j] = -into[j];
        }
      }
      case COSINE -> {
        products(query, block, into);
        float norm = (float) Math.sqrt(square(query));
        for (int j = 0; j < ROWS; j++) {
          into[j] = 1 - into[j] / (norm * block.norms[j]);
        }
      }
      case JACCARD -> {
        products(query, block, into);
        float ones = (float) square(query);
        for (int j = 0; j < ROWS; j++) {
          float either = ones + block.norms[j] * block.norms[j] - into[j];
          into[j] = into[j] == 0 ? 1 : 1 - into[j] / either;
        }
      }
    }
  }

  static double square(float[] query) {
    double sum = 0;
    for (float value : query) {
      sum += (double) value * value;
    }
    return sum;
  }

  private static void products(float[] query, Block block, float[] into) {
    float[] values = block.values;
    java.util.Arrays.fill(into, 0);
    int whole = query.length & ~3;
    for (int i = 0; i < whole; i += 4) {
      float a = query[i];
      float b = query[i + 1];
      float c = query[i + 2];
      float d = query[i + 3];
      int from = i * ROWS;
      for (int j = 0; j < ROWS; j++) {
        into[j] +=
            (a * values[from + j] + b * values[from + ROWS + j])
                + (c * values[from + 2 * ROWS + j] + d * values[from + 3 * ROWS + j]);
      }
    }
    for (int i = whole; i < query.length; i++) {
      float a = query[i];
      for (int j = 0; j < ROWS; j++) {
        into[j] += a * values[i * ROWS + j];
      }
    }
  }

  private static void squares(float[] query, Block block, float[] into) {
    float[] values = block.values;
    java.util.Arrays.fill(into, 0);
    int whole = query.length & ~1;
    for (int i = 0; i < whole; i += 2) {
      float a = query[i];
      float b = query[i + 1];
      int from = i * ROWS;
      for (int j = 0; j < ROWS; j++) {
        float x = a - values[from + j];
        float y = b - values[from + ROWS + j];
        into[j] += x * x + y * y;
      }
    }
    for (int i = whole; i < query.length; i++) {
      float a = query[i];
      for (int j = 0; j < ROWS; j++) {
        float x = a - values[i * ROWS + j];
        into[j] += x * x;
      }
    }
  }

  private static void differences(float[] query, Block block, float[] into) {
    float[] values = block.values;
    java.util.Arrays.fill(into, 0);
    for (int i = 0; i < query.length; i++) {
      float a = query[i];
      int from = i * ROWS;
      for (int j = 0; j < ROWS; j++) {
        into[j] += Math.abs(a - values[from + j]);
      }
    }
  }
}
