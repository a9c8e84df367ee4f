package dev.pgwright.twin.size;

import dev.pgwright.twin.size.IndexShape.Size;

/// The size of a B-tree as `nbtsort.c` builds it.
///
/// Rows come in groups of the same key. A group of several rows is written as entries that hold the
/// key once and six bytes for each row, up to a tenth of a page. A page is full when less than its
/// spare part is free; its last entry then moves to the next page.
final class BtreeSize {

  private static final int PAGE = 8192;
  private static final int HEADERS = 24 + 16;
  private static final int ITEM = 4;
  private static final int ROW = 6;
  private static final int LARGEST_SHARED = PAGE / 10 / 8 * 8 - ITEM;
  private static final double INNER_SPARE = PAGE * 0.3;

  /// Groups that are rarely larger are summed up row by row.
  private static final int SMALL = 60;

  private final IndexShape shape;
  private final double entry;
  private double bytes;
  private double entries;

  private BtreeSize(IndexShape shape) {
    this.shape = shape;
    this.entry = Entries.width(shape.keys(), true);
  }

  static Size of(IndexShape shape) {
    return new BtreeSize(shape).size();
  }

  private Size size() {
    if (shape.rows() < 1) {
      return new Size(1, 0);
    }
    groups();
    double spare = PAGE * (100 - shape.fillFactor()) / 100.0;
    double average = bytes / entries;
    double usable = usable(PAGE - HEADERS - spare, average);
    double leaves = Math.max(1, bytes / usable);
    leaves = leaves > 1 ? Math.ceil(leaves) : 1;
    double pivot = pivot();
    double inner = 0;
    int level = 0;
    double fanout = Math.max(2, usable(PAGE - HEADERS - INNER_SPARE, pivot) / pivot);
    for (double below = leaves; below > 1; below = Math.ceil(below / fanout)) {
      inner += Math.ceil(below / fanout);
      level++;
    }
    return new Size((long) (1 + leaves + inner), level);
  }

  /// What entries of one size fill of a page that is left when less than its spare part is free.
  private static double usable(double room, double size) {
    if (size > room) {
      return size;
    }
    double fit = Math.ceil((room + 1) / size) - 1;
    double even = room - size / 2;
    return size > 100 ? even : Math.max(size, fit * size);
  }

  /// An inner entry: the leading keys that tell two pages apart, and a row where the keys do not.
  private double pivot() {
    double distinct = 1;
    double rows = shape.rows();
    var keys = new java.util.ArrayList<IndexShape.Key>();
    for (IndexShape.Key key : shape.keys()) {
      if (key.included()) {
        break;
      }
      keys.add(key);
      distinct *= key.distinct();
      if (distinct > rows / 20) {
        break;
      }
    }
    double width = Entries.width(keys, false);
    return width + ITEM + (rows / Math.min(rows, distinct) > 50 ? 8 : 0);
  }

  private void groups() {
    double rows = shape.rows();
    if (!shape.deduplicated()) {
      bytes = rows * (entry + ITEM);
      entries = rows;
      return;
    }
    Groups groups = Groups.of(shape);
    groups.common().forEach(this::group);
    double rest = groups.rest();
    double distinct = Math.min(groups.distinct(), rest);
    if (distinct < 1 || rest < 1) {
      return;
    }
    double each = rest / distinct;
    if (each > SMALL) {
      double oneBytes = bytes;
      double oneEntries = entries;
      group(each);
      bytes = oneBytes + (bytes - oneBytes) * distinct;
      entries = oneEntries + (entries - oneEntries) * distinct;
    } else {
      scattered(rest, distinct);
    }
  }

  /// Groups whose sizes scatter around an average: each has one row, and gets more by chance.
  private void scattered(double rows, double groups) {
    double mean = rows / groups - 1;
    double chance = Math.exp(-mean);
    double bytesBefore = bytes;
    double entriesBefore = entries;
    double sumBytes = 0;
    double sumEntries = 0;
    for (int more = 0; more < mean + 8 * Math.sqrt(mean) + 8; more++) {
      bytes = 0;
      entries = 0;
      group(more + 1);
      sumBytes += chance * bytes;
      sumEntries += chance * entries;
      chance *= mean / (more + 1);
    }
    bytes = bytesBefore + groups * sumBytes;
    entries = entriesBefore + groups * sumEntries;
  }

  /// Adds the entries of one group.
  private void group(double rows) {
    double most = Math.max(1, Math.floor((LARGEST_SHARED - entry) / ROW));
    double full = Math.floor(rows / most);
    double left = rows - full * most;
    bytes += full * (aligned(entry + ROW * most) + ITEM);
    entries += full;
    if (left >= 0.5) {
      bytes += left < 1.5 ? entry + ITEM : aligned(entry + ROW * left) + ITEM;
      entries++;
    }
  }

  private static double aligned(double size) {
    return Math.ceil(size / 8) * 8;
  }
}
