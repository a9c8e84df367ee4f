package dev.pgwright.search.tune;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.util.Arrays;
import java.util.PriorityQueue;

/// Embeddings in memory: read from text, and searched without any index.
public final class Vectors {

  /// The most values that are held, four bytes each.
  private static final long MOST = 400_000_000;

  private Vectors() {}

  /// Reads what pgvector writes, `[1,2.5,-3e-05]`.
  ///
  /// @throws PgwrightException INPUT for anything else
  public static float[] parse(String text) {
    String inner = text.strip();
    if (!inner.startsWith("[") || !inner.endsWith("]") || inner.length() < 3) {
      throw wrong(inner);
    }
    float[] values = new float[(int) inner.chars().filter(it -> it == ',').count() + 1];
    int start = 1;
    for (int i = 0; i < values.length; i++) {
      int comma = inner.indexOf(',', start);
      int end = comma < 0 ? inner.length() - 1 : comma;
      try {
        values[i] = Float.parseFloat(inner.substring(start, end));
      } catch (NumberFormatException e) {
        throw wrong(inner).because(e);
      }
      start = end + 1;
    }
    return values;
  }

  private static PgwrightException wrong(String text) {
    String brief = text.length() > 40 ? text.substring(0, 40) + "…" : text;
    return PgwrightException.of(Code.INPUT, "no vector: " + brief)
        .hint("a vector is written as [1,2,3]");
  }

  /// Whether so many fit into memory.
  static boolean fit(long count, int dimensions) {
    return count * dimensions <= MOST;
  }

  /// The nearest of all documents that have an embedding, nearest first; ties by number.
  ///
  /// @param operator of the distance
  static Ranked nearest(float[][] all, float[] query, String operator, int count) {
    var heap =
        new PriorityQueue<Hit>(
            (a, b) ->
                a.distance() == b.distance()
                    ? Integer.compare(b.document(), a.document())
                    : Double.compare(b.distance(), a.distance()));
    double norm = Math.sqrt(dot(query, query));
    for (int i = 0; i < all.length; i++) {
      if (all[i].length == query.length) {
        double distance = distance(all[i], query, norm, operator);
        Hit worst = heap.peek();
        if (heap.size() < count) {
          heap.add(new Hit(i, distance));
        } else if (worst != null && distance < worst.distance()) {
          heap.poll();
          heap.add(new Hit(i, distance));
        }
      }
    }
    Hit[] hits = heap.toArray(new Hit[0]);
    Arrays.sort(
        hits,
        (a, b) ->
            a.distance() == b.distance()
                ? Integer.compare(a.document(), b.document())
                : Double.compare(a.distance(), b.distance()));
    return new Ranked(
        Arrays.stream(hits).mapToInt(Hit::document).toArray(),
        Arrays.stream(hits).mapToDouble(it -> -it.distance()).toArray());
  }

  private record Hit(int document, double distance) {}

  private static double distance(float[] a, float[] b, double norm, String operator) {
    return switch (operator) {
      case "<->" -> Math.sqrt(squares(a, b));
      case "<#>" -> -dot(a, b);
      case "<+>" -> absolutes(a, b);
      default -> {
        double other = Math.sqrt(dot(a, a));
        yield other == 0 || norm == 0 ? 1 : 1 - dot(a, b) / (other * norm);
      }
    };
  }

  /// Four sums side by side, which the compiler turns into vector instructions more easily.
  private static double dot(float[] a, float[] b) {
    float one = 0;
    float two = 0;
    float three = 0;
    float four = 0;
    int i = 0;
    for (; i + 3 < a.length; i += 4) {
      one += a[i] * b[i];
      two += a[i + 1] * b[i + 1];
      three += a[i + 2] * b[i + 2];
      four += a[i + 3] * b[i + 3];
    }
    double sum = (double) one + two + three + four;
    for (; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double squares(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      double difference = a[i] - b[i];
      sum += difference * difference;
    }
    return sum;
  }

  private static double absolutes(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += Math.abs(a[i] - b[i]);
    }
    return sum;
  }
}
