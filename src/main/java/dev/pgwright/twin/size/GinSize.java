package dev.pgwright.twin.size;

/// The size of a GIN index: an entry for each element with the rows that have it, each row as its
/// distance from the one before, seven bits to a byte.
final class GinSize {

  private static final int PAGE = 8192;
  private static final double ROOM = PAGE - 24 - 16;

  /// Distances are counted in rows of at most so many to a page.
  private static final double PLACES = 2048;

  /// Elements that are not known where statistics say nothing.
  private static final double UNKNOWN = 3;

  /// Lists that are longer than this have pages of their own.
  private static final double LONGEST = 2700;

  /// Entries are added in their order, and a page that is full is split in the middle.
  private static final double FILLED = 0.52;

  private GinSize() {}

  static long of(IndexShape shape) {
    double entries = 0;
    double lists = 0;
    for (IndexShape.Key key : shape.keys()) {
      double rows = shape.rows() * (1 - key.nullFraction());
      if (key.elements().isEmpty()) {
        entries += rows * UNKNOWN * 3 + Math.min(rows, key.distinct()) * (20 + key.width());
      }
      for (double share : key.elements()) {
        double list = share * rows * bytes(share * rows, (double) shape.tablePages());
        if (list > LONGEST) {
          double pages = Math.ceil(list / ROOM);
          lists += pages + (pages > 1 ? 1 : 0);
        }
        entries += list > LONGEST ? 28 : 20 + Entries.aligned(list);
      }
    }
    double leaves = Math.ceil(entries / (ROOM * FILLED));
    return (long) (1 + leaves + Math.ceil(leaves / 200) + lists);
  }

  /// Bytes of a row in a list: one for the next row on a page, more for the next page.
  private static double bytes(double rows, double pages) {
    double gap = Math.max(1, pages) / Math.max(1, rows);
    if (gap < 1) {
      return 1 + gap;
    }
    double near = 1 - Math.exp(-PLACES * 8 / PLACES / gap);
    return gap > 1024 ? 4 : near * 2 + (1 - near) * 3;
  }
}
