package dev.pgwright.vector.exact;

import dev.pgwright.vector.Metric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/// The nearest rows to each of some queries, among all rows and among those that pass each of some
/// filters. Rows are added one by one; while a block is being filled, the one before is compared
/// with the queries on all cores. Memory is two blocks and the nearest.
///
/// Sums are in single precision: distances differ from the server's by about one in a million.
public final class ExactSearch {

  private final Metric metric;
  private final List<float[]> queries;
  private final int filters;
  private final List<List<Nearest>> nearest = new ArrayList<>();
  private Block filling;
  private Block comparing;
  private CompletableFuture<Void> work = CompletableFuture.completedFuture(null);
  private long rows;
  private final double[] sums;
  private final long[] counts;

  /// @param queries each of the same number of dimensions, at least one
  /// @param most how many are wanted for each
  /// @param filters how many there are, at most 62
  public ExactSearch(Metric metric, List<float[]> queries, int most, int filters) {
    this.metric = metric;
    this.queries = List.copyOf(queries);
    this.filters = filters;
    int dimensions = queries.getFirst().length;
    this.filling = new Block(dimensions);
    this.comparing = new Block(dimensions);
    this.sums = new double[queries.size()];
    this.counts = new long[queries.size()];
    for (int query = 0; query < queries.size(); query++) {
      var each = new ArrayList<Nearest>();
      for (int filter = 0; filter <= filters; filter++) {
        each.add(new Nearest(most));
      }
      nearest.add(each);
    }
  }

  /// Adds a row.
  ///
  /// @param flags a bit for each filter that it passes
  public void add(long id, float[] vector, long flags) {
    filling.add(id, vector, flags);
    rows++;
    if (filling.full()) {
      swap();
    }
  }

  /// How many rows were added.
  public long rows() {
    return rows;
  }

  /// The mean distance of a row to a query; NaN without rows. To be asked after [#finish].
  public double meanDistance() {
    return Arrays.stream(sums).sum() / Arrays.stream(counts).sum();
  }

  /// Ends; nothing is added afterwards.
  ///
  /// @return for each query the nearest of all rows, then those of each filter
  public List<List<Nearest>> finish() {
    swap();
    work.join();
    nearest.forEach(each -> each.forEach(Nearest::sort));
    return nearest;
  }

  private void swap() {
    work.join();
    Block next = filling;
    filling = comparing;
    filling.size = 0;
    comparing = next;
    work = CompletableFuture.runAsync(() -> compare(next));
  }

  private void compare(Block block) {
    int parts = Math.min(queries.size(), 4 * Runtime.getRuntime().availableProcessors());
    IntStream.range(0, parts)
        .parallel()
        .forEach(
            part -> {
              float[] distances = new float[Block.ROWS];
              for (int query = part; query < queries.size(); query += parts) {
                Distances.fill(metric, queries.get(query), block, distances);
                for (int row = 0; row < block.size; row++) {
                  if (!Float.isNaN(distances[row])) {
                    sums[query] += distances[row];
                    counts[query]++;
                  }
                }
                keep(block, distances, nearest.get(query));
              }
            });
  }

  private void keep(Block block, float[] distances, List<Nearest> of) {
    for (int filter = 0; filter <= filters; filter++) {
      Nearest near = of.get(filter);
      long wanted = filter == 0 ? 0 : 1L << (filter - 1);
      for (int row = 0; row < block.size; row++) {
        if (distances[row] <= near.bound() && (block.flags[row] & wanted) == wanted) {
          near.add(distances[row], block.ids[row], block.flags[row]);
        }
      }
    }
  }
}
