package dev.pgwright.vector;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a database says of a column of vectors.
///
/// @param table as SQL writes it
/// @param columnName as SQL writes it
/// @param analysed whether rows were ever counted
/// @param tableRows an estimate of the server
/// @param nullShare of the rows, 0 to 1
/// @param distinctShare of the values, 0 to 1
/// @param pgvector null where the extension is not installed
/// @param mainBytes of the table's own file
/// @param toastBytes of its TOAST table
/// @param partitions that hold its rows; 0 where it has none. What is counted is the sum of them
/// @param indexes of pgvector on the column
public record Found(
    String table,
    String columnName,
    VectorColumn column,
    boolean analysed,
    long tableRows,
    double nullShare,
    double distinctShare,
    int major,
    @Nullable PgvectorVersion pgvector,
    long workMemBytes,
    int workers,
    long scanBytes,
    @Nullable Integer tableWorkers,
    long mainBytes,
    long toastBytes,
    int partitions,
    List<Existing> indexes) {

  /// An index that is there.
  ///
  /// @param name as SQL writes it
  /// @param valid whether queries may use it
  /// @param options as it says now; what it was built with may differ
  /// @param halved whether it is over a cast of the column to `halfvec`
  public record Existing(
      String name,
      boolean valid,
      VectorIndex options,
      String opclass,
      long bytes,
      boolean halved) {}

  public Found {
    indexes = List.copyOf(indexes);
  }

  /// Rows with a value.
  public long values() {
    return Math.round(tableRows * (1 - nullShare));
  }
}
