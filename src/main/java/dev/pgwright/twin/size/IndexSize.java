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
      case "hash" -> new Size(hash(shape), 0);
      case "brin" -> new Size(brin(shape), 0);
      case "gin" -> new Size(gin(shape), 0);
      case "gist" -> new Size(tree(shape, 0.65), 0);
      case "spgist" -> new Size(tree(shape, 0.75), 0);
      default -> new Size(tree(shape, 0.9), 0);
    };
  }

  /// Buckets as `_hash_init` makes them, a power of two or a quarter between two of them, and pages
  /// behind those that hold more than a page.
  private static long hash(IndexShape shape) {
    double each = PAGE * shape.fillFactor() / 100 / 20;
    double wanted = Math.max(2, Math.ceil(shape.rows() / Math.floor(each)));
    double power = Math.pow(2, Math.ceil(Math.log(wanted) / Math.log(2)));
    double buckets = power;
    if (power > 512) {
      for (int quarter = 1; quarter <= 4; quarter++) {
        double step = power / 2 + power / 8 * quarter;
        if (step >= wanted) {
          buckets = step;
          break;
        }
      }
    }
    double fit = Math.floor(ROOM / 20);
    double overflow = Math.max(0, shape.rows() / buckets / fit - 1) * buckets;
    return (long) (2 + buckets + overflow);
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

  private static long gin(IndexShape shape) {
    double rows = 0;
    for (IndexShape.Key key : shape.keys()) {
      rows += shape.rows() * (1 - key.nullFraction()) * Math.max(1, key.elements());
    }
    return (long) (2 + Math.ceil(rows * 2.2 / ROOM));
  }

  private static long tree(IndexShape shape, double filled) {
    double entry = Entries.width(shape.keys(), true) + 4;
    double leaves = Math.ceil(shape.rows() * entry / (ROOM * filled));
    return (long) (1 + leaves + Math.ceil(leaves / 100));
  }
}
