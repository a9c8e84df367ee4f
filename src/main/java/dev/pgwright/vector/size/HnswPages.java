package dev.pgwright.vector.size;

import dev.pgwright.vector.VectorIndex.Hnsw;
import java.util.ArrayList;
import java.util.List;

/// The pages of an HNSW index.
///
/// An element and its links are two items, kept on one page where they fit together. Elements reach
/// upper levels by chance, and their links are longer; so this computes with the distribution of
/// what a page holds, not with its mean. Source: pgvector `src/hnswbuild.c`, `src/hnsw.h`.
public final class HnswPages {

  private static final int META = 1;
  private static final int ELEMENT_HEADER = 72;
  private static final int LINK = 6;

  /// The page's end says which page follows.
  private static final int ROOM = Page.room(8);

  /// The most bytes one item or one pair of items may have.
  private static final int MOST = ROOM - Page.POINTER;

  /// The share of elements whose level is not told from the one below it.
  private static final double RARE = 1e-9;

  private static final double NEVER = 1e-16;

  /// Rows that are packed one by one; those beyond fill pages at the rate of the last of them.
  private static final int EXACT = 1_000;

  private static final int ROUNDS = 3_000;
  private static final double SETTLED = 1e-6;

  private final int element;
  private final List<Level> levels;

  /// What an element of a level needs for its links, and how likely it is.
  private record Level(int links, double share) {}

  private HnswPages(int valueBytes, int m) {
    this.element = Page.aligned(ELEMENT_HEADER + valueBytes);
    this.levels = levels(m);
  }

  /// Pages of the index.
  ///
  /// @param elements rows with a value, less what shares an element with an equal one
  public static double of(Hnsw index, int valueBytes, long elements) {
    return META + new HnswPages(valueBytes, index.m()).pages(elements);
  }

  /// Bytes of the index for one more row, in the long run.
  public static double bytesPerRow(Hnsw index, int valueBytes) {
    return Page.BYTES * new HnswPages(valueBytes, index.m()).rate();
  }

  /// Bytes of an element of the lowest level and its links.
  public static int elementBytes(int m, int valueBytes) {
    return Page.aligned(ELEMENT_HEADER + valueBytes) + Page.aligned(4 + 2 * m * LINK);
  }

  /// Whether an element and the links of the lowest level share a page.
  public static boolean together(int m, int valueBytes) {
    return elementBytes(m, valueBytes) + Page.POINTER <= MOST;
  }

  /// Elements of the lowest level on a page; 0 where not even one fits with its links.
  public static int perPage(int m, int valueBytes) {
    return ROOM / (elementBytes(m, valueBytes) + 2 * Page.POINTER);
  }

  /// Whether so many elements share a page also where one of them is on the next level.
  public static boolean roomy(int m, int valueBytes, int elements) {
    return elements * (elementBytes(m, valueBytes) + 2 * Page.POINTER) + Page.aligned(LINK * m)
        <= ROOM;
  }

  /// The highest level an element can have; its links must fit on a page.
  public static int highestLevel(int m) {
    return Math.min((MOST - 4) / LINK / m - 2, 255);
  }

  private static List<Level> levels(int m) {
    int highest = highestLevel(m);
    var levels = new ArrayList<Level>();
    double above = 1;
    for (int level = 0; level <= highest && above > 0; level++) {
      double next = level == highest || above / m <= RARE ? 0 : above / m;
      levels.add(new Level(Page.aligned(4 + (level + 2) * m * LINK), above - next));
      above = next;
    }
    return List.copyOf(levels);
  }

  private double pages(long elements) {
    double[] filled = empty();
    double pages = 1;
    for (long i = 0; i < Math.min(elements, EXACT); i++) {
      var next = new double[filled.length];
      pages += step(filled, next);
      filled = next;
    }
    return elements <= EXACT ? pages : pages + (elements - EXACT) * rate();
  }

  /// New pages for one more element in the long run.
  private double rate() {
    double[] filled = empty();
    double rate = 0;
    double moved = 1;
    for (int i = 0; i < ROUNDS && moved > SETTLED; i++) {
      var next = new double[filled.length];
      rate = step(filled, next);
      moved = 0;
      // Half stays where it is, so that what comes round again and again settles.
      for (int at = 0; at < filled.length; at++) {
        moved += Math.abs(next[at] - filled[at]);
        next[at] = (next[at] + filled[at]) / 2;
      }
      filled = next;
    }
    return rate;
  }

  /// How pages are filled: the probability of each multiple of the size of a line pointer.
  private static double[] empty() {
    var filled = new double[ROOM / Page.POINTER + 1];
    filled[0] = 1;
    return filled;
  }

  /// Adds one element to pages that are filled as a distribution says.
  ///
  /// @return the mean number of new pages
  private double step(double[] filled, double[] next) {
    double pages = 0;
    for (int at = 0; at < filled.length; at++) {
      if (filled[at] < NEVER) {
        continue;
      }
      for (Level level : levels) {
        int now = at * Page.POINTER;
        int added = 0;
        int together = element + level.links() + Page.POINTER;
        if (free(now) < element || (together <= MOST && free(now) < together)) {
          now = 0;
          added++;
        }
        now += element + Page.POINTER;
        if (free(now) < level.links()) {
          now = 0;
          added++;
        }
        now += level.links() + Page.POINTER;
        double share = filled[at] * level.share();
        next[now / Page.POINTER] += share;
        pages += added * share;
      }
    }
    return pages;
  }

  private static int free(int used) {
    return Math.max(0, ROOM - used - Page.POINTER);
  }
}
