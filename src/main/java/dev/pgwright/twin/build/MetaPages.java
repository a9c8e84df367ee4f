package dev.pgwright.twin.build;

import dev.pgwright.twin.IndexStatistics;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// What the planner reads of the first pages of indexes.
///
/// Offsets are those of `nbtree.h`, `ginblock.h` and `brin_page.h` of PostgreSQL 14 to 18.
final class MetaPages {

  private static final int PAGE = PageFiles.PAGE;
  private static final int PAGE_HEADER = 24;
  private static final int SPECIAL = PAGE - 16;
  private static final int BTREE_MAGIC = 0x053162;
  private static final int BTREE_LEAF = 1;
  private static final int BTREE_ROOT = 2;
  private static final int BTREE_FLAGS = SPECIAL + 12;

  private MetaPages() {}

  /// A B-tree of a height: a chain of pages with one entry each from the root down to the leaf that
  /// is there, or to an empty one. Searches in it find what the leaf holds.
  ///
  /// @param file the whole file of a tree that is empty or a leaf
  /// @param level of the root
  static byte[] btree(byte[] file, int level) {
    boolean empty = file.length < 2 * PAGE;
    byte[] head = Arrays.copyOf(file, (level + 2) * PAGE);
    ByteBuffer bytes = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.getInt(PAGE_HEADER) != BTREE_MAGIC) {
      throw new IllegalStateException("no B-tree");
    }
    if (empty) {
      page(bytes, 1, 0, BTREE_LEAF, 0);
    }
    bytes.putShort(PAGE + BTREE_FLAGS, (short) (BTREE_LEAF | (level == 0 ? BTREE_ROOT : 0)));
    for (int i = 1; i <= level; i++) {
      page(bytes, i + 1, i, i == level ? BTREE_ROOT : 0, i);
    }
    bytes.putInt(PAGE_HEADER + 8, level + 1).putInt(PAGE_HEADER + 12, level);
    bytes.putInt(PAGE_HEADER + 16, level + 1).putInt(PAGE_HEADER + 20, level);
    return head;
  }

  /// A page of a B-tree with one entry without key, which points to a page below; a leaf has none.
  private static void page(ByteBuffer bytes, int number, int level, int flags, int child) {
    int at = number * PAGE;
    int upper = SPECIAL - (level > 0 ? 8 : 0);
    int lower = PAGE_HEADER + (level > 0 ? 4 : 0);
    bytes.putLong(at, bytes.getLong(0));
    bytes.putShort(at + 12, (short) lower).putShort(at + 14, (short) upper);
    bytes.putShort(at + 16, (short) SPECIAL).putShort(at + 18, (short) (PAGE | 4));
    if (level > 0) {
      bytes.putInt(at + PAGE_HEADER, upper | (1 << 15) | (8 << 17));
      bytes.putShort(at + upper, (short) (child >>> 16)).putShort(at + upper + 2, (short) child);
      bytes.putShort(at + upper + 6, (short) 0x2008);
    }
    bytes.putInt(at + SPECIAL + 8, level).putShort(at + BTREE_FLAGS, (short) flags);
  }

  /// A GIN index with counters.
  static byte[] gin(byte[] file, IndexStatistics.Gin counters) {
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt(PAGE_HEADER + 12, (int) counters.pendingPages());
    bytes.putInt(PAGE_HEADER + 24, (int) counters.totalPages());
    bytes.putInt(PAGE_HEADER + 28, (int) counters.entryPages());
    bytes.putInt(PAGE_HEADER + 32, (int) counters.dataPages());
    bytes.putLong(PAGE_HEADER + 40, counters.entries());
    return file;
  }

  /// A BRIN index with a map of so many pages.
  static byte[] brin(byte[] file, int mapPages) {
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt(PAGE_HEADER + 12, Math.max(1, mapPages));
    return file;
  }

  /// Pages that a BRIN index says are one range.
  static int brinRange(byte[] file) {
    return ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(PAGE_HEADER + 8);
  }
}
