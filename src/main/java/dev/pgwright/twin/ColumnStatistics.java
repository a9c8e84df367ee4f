package dev.pgwright.twin;

import dev.pgwright.model.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row of `pg_stats`: what the planner knows of a column, or of an expression of an index.
///
/// Values are as the server prints them with ISO dates, in UTC.
///
/// @param relation a table, or the index whose expression it is
/// @param column its name
/// @param position from 1, dropped columns counted
/// @param inherited whether rows of children and partitions were counted
/// @param nullFraction 0 to 1
/// @param width average, in bytes as stored
/// @param distinct values that are not null: their number, or below 0 the negative of their share
///   of the rows
/// @param commonValues the most common ones, the commonest first; empty for none
/// @param commonFrequencies of these, 0 to 1
/// @param histogram bounds of parts with as many rows each, of values that are not common; empty
///   for none
/// @param correlation between the order of values and of rows, -1 to 1; null for none
/// @param commonElements of arrays and the like
/// @param elementFrequencies of these, then their least and largest, for arrays that of null
/// @param elementCounts a histogram of distinct elements in a value, then the average
/// @param rangeLengths a histogram of the lengths of ranges
/// @param emptyRanges the share of empty ranges; null for what is no range or not known
/// @param rangeBounds a histogram of the bounds of ranges, as ranges
public record ColumnStatistics(
    QualifiedName relation,
    String column,
    int position,
    boolean inherited,
    double nullFraction,
    int width,
    double distinct,
    List<String> commonValues,
    List<Double> commonFrequencies,
    List<String> histogram,
    @Nullable Double correlation,
    List<String> commonElements,
    List<Double> elementFrequencies,
    List<Double> elementCounts,
    List<Double> rangeLengths,
    @Nullable Double emptyRanges,
    List<String> rangeBounds) {

  public ColumnStatistics {
    commonValues = List.copyOf(commonValues);
    commonFrequencies = List.copyOf(commonFrequencies);
    histogram = List.copyOf(histogram);
    commonElements = List.copyOf(commonElements);
    elementFrequencies = List.copyOf(elementFrequencies);
    elementCounts = List.copyOf(elementCounts);
    rangeLengths = List.copyOf(rangeLengths);
    rangeBounds = List.copyOf(rangeBounds);
  }

  /// Distinct values that are not null among so many rows, at least 1.
  public double distinct(double rows) {
    return Math.max(1, distinct < 0 ? -distinct * rows : distinct);
  }

  /// The same of another column.
  public ColumnStatistics of(QualifiedName other, String name) {
    return new ColumnStatistics(
        other,
        name,
        position,
        inherited,
        nullFraction,
        width,
        distinct,
        commonValues,
        commonFrequencies,
        histogram,
        correlation,
        commonElements,
        elementFrequencies,
        elementCounts,
        rangeLengths,
        emptyRanges,
        rangeBounds);
  }

  /// The same with other values, without those of ranges.
  public ColumnStatistics with(
      List<String> common, List<Double> frequencies, List<String> bounds, List<String> elements) {
    return new ColumnStatistics(
        relation,
        column,
        position,
        inherited,
        nullFraction,
        width,
        distinct,
        common,
        frequencies,
        bounds,
        correlation,
        elements,
        elementFrequencies,
        elementCounts,
        rangeLengths,
        emptyRanges,
        List.of());
  }

  /// The same with another number of distinct values.
  ///
  /// @param count as [#distinct]
  public ColumnStatistics withDistinct(double count) {
    return new ColumnStatistics(
        relation,
        column,
        position,
        inherited,
        nullFraction,
        width,
        count,
        commonValues,
        commonFrequencies,
        histogram,
        correlation,
        commonElements,
        elementFrequencies,
        elementCounts,
        rangeLengths,
        emptyRanges,
        rangeBounds);
  }
}
