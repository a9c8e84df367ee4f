package dev.pgwright.twin.size;

import java.util.List;

/// What the size of an index follows from.
///
/// @param method the access method
/// @param rows that it holds
/// @param tablePages of the table's main file
/// @param keys in order, those of INCLUDE last
/// @param unique whether it is unique
/// @param deduplicated whether equal keys of a B-tree share one entry
/// @param fillFactor in percent
/// @param pagesPerRange of a BRIN index; 0 for others
public record IndexShape(
    String method,
    double rows,
    long tablePages,
    List<Key> keys,
    boolean unique,
    boolean deduplicated,
    int fillFactor,
    int pagesPerRange,
    double distinct) {

  public IndexShape {
    keys = List.copyOf(keys);
  }

  /// A column or expression of an index.
  ///
  /// @param length in bytes as stored; below 0 for values of different lengths
  /// @param align 1, 2, 4 or 8
  /// @param width average in bytes, as stored
  /// @param nullFraction 0 to 1
  /// @param distinct values among the rows that are not null
  /// @param common frequencies of the most common values
  /// @param lengths of values that are known, as stored; empty for those of a fixed length
  /// @param included whether it is one of INCLUDE
  /// @param type its type as the server names it
  /// @param operators the operator class
  /// @param elements of a value that a GIN index has entries for, each with the share of the rows
  ///   that have it; empty where that is not known
  public record Key(
      int length,
      int align,
      double width,
      double nullFraction,
      double distinct,
      List<Double> common,
      List<Integer> lengths,
      boolean included,
      String type,
      String operators,
      List<Double> elements) {

    public Key {
      common = List.copyOf(common);
      lengths = List.copyOf(lengths);
      elements = List.copyOf(elements);
    }
  }

  /// What an index takes.
  ///
  /// @param pages of 8 kB
  /// @param level of the root of a B-tree; 0 for others
  public record Size(long pages, int level) {}
}
