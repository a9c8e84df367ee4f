package dev.pgwright.vector.exact;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The nearest rows to one query so far: a heap with the farthest on top.
public final class Nearest {

  private final float[] distances;
  private final long[] ids;
  private final long[] flags;
  private int size;

  Nearest(int most) {
    distances = new float[most];
    ids = new long[most];
    flags = new long[most];
  }

  /// How many there are, at most as many as were wanted.
  public int size() {
    return size;
  }

  /// Rows by distance, then by id.
  ///
  /// @param at from 0
  public long id(int at) {
    return ids[at];
  }

  public float distance(int at) {
    return distances[at];
  }

  /// Which filters a row passes, one bit each.
  public long flags(int at) {
    return flags[at];
  }

  /// What a row has to be below of to come in.
  float bound() {
    return size < distances.length ? Float.POSITIVE_INFINITY : distances[0];
  }

  void add(float distance, long id, long flag) {
    if (size < distances.length) {
      int at = size++;
      while (at > 0 && farther(distance, id, (at - 1) / 2)) {
        move((at - 1) / 2, at);
        at = (at - 1) / 2;
      }
      put(at, distance, id, flag);
    } else if (!farther(distance, id, 0)) {
      sink(distance, id, flag);
    }
  }

  private void sink(float distance, long id, long flag) {
    int at = 0;
    while (2 * at + 1 < size) {
      int child = 2 * at + 1;
      if (child + 1 < size && farther(distances[child + 1], ids[child + 1], child)) {
        child++;
      }
      if (farther(distance, id, child)) {
        break;
      }
      move(child, at);
      at = child;
    }
    put(at, distance, id, flag);
  }

  private boolean farther(float distance, long id, int than) {
    return distance > distances[than] || (distance == distances[than] && id > ids[than]);
  }

  private void move(int from, int to) {
    put(to, distances[from], ids[from], flags[from]);
  }

  private void put(int at, float distance, long id, long flag) {
    distances[at] = distance;
    ids[at] = id;
    flags[at] = flag;
  }

  /// Orders what there is; nothing is added afterwards.
  void sort() {
    int[] order =
        IntStream.range(0, size)
            .boxed()
            .sorted(
                (one, other) -> {
                  int byDistance = Float.compare(distances[one], distances[other]);
                  return byDistance != 0 ? byDistance : Long.compare(ids[one], ids[other]);
                })
            .mapToInt(Integer::intValue)
            .toArray();
    float[] oldDistances = Arrays.copyOf(distances, size);
    long[] oldIds = Arrays.copyOf(ids, size);
    long[] oldFlags = Arrays.copyOf(flags, size);
    for (int i = 0; i < size; i++) {
      put(i, oldDistances[order[i]], oldIds[order[i]], oldFlags[order[i]]);
    }
  }
}
