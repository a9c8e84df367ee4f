package dev.pgwright.twin.size;

import dev.pgwright.twin.size.IndexShape.Size;
import java.util.ArrayList;

/// The size of a B-tree as `nbtsort.c` builds it.
///
/// Rows come in groups of the same key. A group of several rows is written as entries that hold the
/// key once and six bytes for each row, up to a tenth of a page. Some groups of each kind are laid
/// out on pages, and stand for the rest.
final class BtreeSize {

  private static final int PAGE = 8192;
  private static final int ROOM = PAGE - 24 - 16;
  private static final int ITEM = 4;
  private static final int ROW = 6;
  private static final int LARGEST_SHARED = PAGE / 10 / 8 * 8 - ITEM;
  private static final double INNER_SPARE = PAGE * 0.3;

  /// Groups that are laid out of those that are alike.
  private static final int SAMPLE = 4000;

  private static final double GOLDEN = 0.6180339887498949;

  private final IndexShape shape;
  private final double spare;
  private double pages;
  private double free = ROOM - ITEM;
  private int onPage;
  private double lastSize;
  private double lastShared;

  private BtreeSize(IndexShape shape) {
    this.shape = shape;
    this.spare = Math.floor(PAGE * (100 - shape.fillFactor()) / 100.0);
  }

  static Size of(IndexShape shape) {
    return new BtreeSize(shape).size();
  }

  private Size size() {
    if (shape.rows() < 1) {
      return new Size(1, 0);
    }
    double exact = leaves();
    double leaves = exact > 1 ? Math.ceil(exact) : 1;
    double pivot = pivot();
    double fanout = Math.max(2, Math.ceil((ROOM - INNER_SPARE + 1) / pivot) - 1);
    double inner = 0;
    int level = 0;
    for (double below = leaves; below > 1; below = Math.ceil(below / fanout)) {
      inner += Math.ceil(below / fanout);
      level++;
    }
    return new Size((long) (1 + leaves + inner), level);
  }

  private double leaves() {
    if (!shape.deduplicated()) {
      return alike(shape.rows(), 1);
    }
    Groups groups = Groups.of(shape);
    for (double rows : groups.common()) {
      group((double) Math.round(rows), Entries.sample(shape.keys(), (int) rows));
    }
    double common = begun();
    double distinct = Math.max(1, Math.min(groups.distinct(), groups.rest()));
    return groups.rest() < 1 ? common : common + alike(distinct, groups.rest() / distinct);
  }

  /// Pages of many groups whose sizes scatter around an average: each has one row, and gets more by
  /// chance.
  private double alike(double groups, double rows) {
    pages = 0;
    free = ROOM - ITEM;
    onPage = 0;
    int some = (int) Math.min(SAMPLE, Math.max(1, Math.round(groups)));
    double[] chances = rows > 1.01 && rows < 700 ? chances(rows - 1) : new double[0];
    for (int i = 0; i < some; i++) {
      double place = (i + 0.5) * GOLDEN % 1;
      group(chances.length == 0 ? rows : 1 + at(chances, place), Entries.sample(shape.keys(), i));
    }
    return begun() * groups / some;
  }

  /// The chances that a group gets at most so many more rows (Poisson).
  private static double[] chances(double mean) {
    var chances = new double[(int) (mean + 8 * Math.sqrt(mean) + 8)];
    double chance = Math.exp(-mean);
    double sum = 0;
    for (int i = 0; i < chances.length; i++) {
      sum += chance;
      chances[i] = sum;
      chance *= mean / (i + 1);
    }
    return chances;
  }

  private static int at(double[] chances, double place) {
    for (int i = 0; i < chances.length; i++) {
      if (chances[i] >= place) {
        return i;
      }
    }
    return chances.length;
  }

  /// Writes the entries of one group.
  ///
  /// @param entry the size of one with a single row
  private void group(double rows, double entry) {
    double most = Math.max(1, Math.floor((LARGEST_SHARED / 8 * 8 - entry) / ROW));
    double left = rows;
    while (left > 0.5) {
      double shared = Math.min(left, most);
      double size = shared < 1.5 ? entry : Entries.aligned(entry + ROW * shared);
      entry(size, shared < 1.5 ? 0 : size - entry);
      left -= shared;
    }
  }

  /// Writes an entry. A page is full when no entry fits, or less than its spare part is free but
  /// for the rows of its last entry; that one moves to the next page and leaves its key.
  private void entry(double size, double shared) {
    double left = free - ITEM;
    boolean full = left < size + 8 || (left + lastShared < spare && onPage > 1);
    if (full && onPage > 0) {
      pages++;
      free = ROOM - ITEM - lastSize - ITEM;
      onPage = 1;
    }
    free -= size + ITEM;
    onPage++;
    lastSize = size;
    lastShared = shared;
  }

  /// Pages with the part of the last one that is used.
  private double begun() {
    return pages + Math.min(1, (ROOM - free) / (ROOM - spare));
  }

  /// An inner entry: the leading keys that tell two pages apart, and a row where the keys do not.
  private double pivot() {
    double distinct = 1;
    double rows = shape.rows();
    var keys = new ArrayList<IndexShape.Key>();
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
    return Entries.width(keys) + ITEM + (rows / Math.min(rows, distinct) > 50 ? 8 : 0);
  }
}
