package dev.pgwright.twin.build;

import dev.pgwright.twin.ExtendedStatistics.Common;
import dev.pgwright.twin.ExtendedStatistics.Dependency;
import dev.pgwright.twin.ExtendedStatistics.Distinct;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Extended statistics as the server stores them (`statistics.h` of PostgreSQL 14 to 18).
final class ExtendedBytes {

  private static final int DISTINCT_MAGIC = 0xA352BFA4;
  private static final int DEPENDENCIES_MAGIC = 0xB4549A2C;

  private ExtendedBytes() {}

  /// Counts of distinct values as the server stores them; null for none.
  ///
  /// @param columns numbers of the columns
  static byte @Nullable [] distinct(List<Distinct> items, List<Integer> columns) {
    if (items.isEmpty()) {
      return null;
    }
    int size = items.stream().mapToInt(it -> 12 + 2 * it.of().size()).sum();
    byte[] content = new byte[12 + size];
    ByteBuffer bytes = header(content, DISTINCT_MAGIC, items.size());
    for (Distinct it : items) {
      bytes.putDouble(it.count()).putInt(it.of().size());
      it.of().forEach(place -> bytes.putShort(number(place, columns)));
    }
    return content;
  }

  /// Dependencies as the server stores them; null for none.
  ///
  /// @param columns numbers of the columns
  static byte @Nullable [] dependencies(List<Dependency> items, List<Integer> columns) {
    if (items.isEmpty()) {
      return null;
    }
    int size = items.stream().mapToInt(it -> 12 + 2 * it.from().size()).sum();
    byte[] content = new byte[12 + size];
    ByteBuffer bytes = header(content, DEPENDENCIES_MAGIC, items.size());
    for (Dependency it : items) {
      var places = new ArrayList<>(it.from());
      places.add(it.to());
      bytes.putDouble(it.degree()).putShort((short) places.size());
      places.forEach(place -> bytes.putShort(number(place, columns)));
    }
    return content;
  }

  private static ByteBuffer header(byte[] content, int magic, int items) {
    return ByteBuffer.wrap(content)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(magic)
        .putInt(1)
        .putInt(items);
  }

  private static short number(int place, List<Integer> columns) {
    return (short) (place < 0 ? place : columns.get(place - 1));
  }

  /// A list of combinations with other frequencies, in another order. The items are at its end, all
  /// of one size: flags, the two frequencies, places of the values.
  ///
  /// @param list with as many items
  /// @param order the number of each item in the list
  /// @param width values in an item
  static byte[] common(byte[] list, List<Common> items, List<Integer> order, int width) {
    int size = width * 3 + 16;
    int from = list.length - items.size() * size;
    byte[] result = Arrays.copyOf(list, list.length);
    ByteBuffer bytes = ByteBuffer.wrap(result).order(ByteOrder.LITTLE_ENDIAN);
    if (order.size() != items.size() || bytes.getInt(8) != items.size()) {
      throw new IllegalStateException("not the combinations that were written");
    }
    for (int i = 0; i < items.size(); i++) {
      System.arraycopy(list, from + order.get(i) * size, result, from + i * size, size);
      bytes.putDouble(from + i * size + width, items.get(i).frequency());
      bytes.putDouble(from + i * size + width + 8, items.get(i).base());
    }
    return result;
  }
}
