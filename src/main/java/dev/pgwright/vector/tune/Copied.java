package dev.pgwright.vector.tune;

import dev.pgwright.vector.Metric;
import dev.pgwright.vector.VectorType;
import dev.pgwright.vector.exact.ExactSearch;
import dev.pgwright.vector.exact.Nearest;
import dev.pgwright.vector.exact.ValueText;
import dev.pgwright.vector.lab.Laboratory;
import java.util.List;

/// The rows that went into the laboratory, and the queries that did not.
///
/// @param rows with a value
/// @param taken of the table, those without a value among them
/// @param beyondHalf whether a number is too large for `halfvec`
/// @param zeros values that are zero in every dimension
/// @param same whether all values are equal
/// @param passed how many rows pass each filter
@SuppressWarnings("ArrayRecordComponent") // never compared
record Copied(
    List<float[]> queries,
    long rows,
    long taken,
    boolean beyondHalf,
    long zeros,
    boolean same,
    long[] passed) {

  /// With the queries that a person gave in the place of held rows.
  Copied with(Laboratory lab, List<float[]> asked, VectorType type) {
    if (asked.isEmpty()) {
      return this;
    }
    lab.queries(asked.stream().map(it -> ValueText.write(it, type)).toList());
    return new Copied(asked, rows, taken, beyondHalf, zeros, same, passed);
  }

  /// The nearest rows of a table to each query, then those that pass each filter.
  static List<List<Nearest>> truth(
      Laboratory lab,
      String table,
      VectorType type,
      Metric metric,
      List<float[]> queries,
      int most,
      int filters) {
    var search = new ExactSearch(metric, queries, most, filters);
    int dimensions = queries.getFirst().length;
    lab.rows(
        table, (id, text, flags) -> search.add(id, ValueText.read(text, type, dimensions), flags));
    return search.finish();
  }
}
