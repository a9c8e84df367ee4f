package dev.pgwright.twin.size;

import dev.pgwright.twin.size.IndexShape.Size;

/// The size of an index right after `CREATE INDEX`.
public final class IndexSize {

  private static final double PAGE = 8192;
  private static final double ROOM = PAGE - 24 - 16;

  private IndexSize() {}

  /// The predicted size.
  public static Size of(IndexShape shape) {
    return switch (shape.method()) {
      case "btree" -> BtreeSize.of(shape);
      case "hash" -> new Size(HashSize.of(shape), 0);
      case "brin" -> new Size(brin(shape), 0);
      case "gin" -> new Size(GinSize.of(shape), 0);
      case "gist" -> new Size(tree(shape, 0.65), 0);
      case "spgist" -> new Size(tree(shape, 0.75), 0);
      case "hnsw" -> new Size(graph(shape), 0);
      default -> new Size(tree(shape, 0.9), 0);
    };
  }

  /// An HNSW graph with 16 neighbours a layer: each row has a vector and its neighbours on one page
  /// where both fit.
  private static long graph(IndexShape shape) {
    double vector = Entries.aligned(72 + shape.keys().getFirst().width()) + 4;
    double neighbours = Entries.aligned(4 + 6 * 16 * (2 + 1 / 15.0)) + 4;
    double fit = Math.floor(ROOM / (vector + neighbours));
    return (long) (1 + Math.ceil(shape.rows() / Math.max(1, fit)));
  }

  private static long brin(IndexShape shape) {
    double ranges = Math.ceil(shape.tablePages() / (double) Math.max(1, shape.pagesPerRange()));
    double entry = 8;
    for (IndexShape.Key key : shape.keys()) {
      double width = key.length() > 0 ? key.length() : key.width();
      entry += 2 * (key.length() > 0 ? Math.ceil(width / key.align()) * key.align() : width);
    }
    double fit = Math.floor(ROOM / (Entries.aligned(entry) + 4));
    return (long)
        (1 + Math.max(1, Math.ceil(ranges / 1360)) + Math.max(1, Math.ceil(ranges / fit)));
  }

  private static long tree(IndexShape shape, double filled) {
    double entry = Entries.width(shape.keys()) + 4;
    double leaves = Math.ceil(shape.rows() * entry / (ROOM * filled));
    return (long) (1 + leaves + Math.ceil(leaves / 100));
  }
}
