package dev.pgwright.vector;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An index that is asked about.
///
/// @param table as SQL writes it, for statements; null where only numbers are known
/// @param columnName as SQL writes it
/// @param rows with a value
/// @param elements of the graph: rows less those that share one with equal values
/// @param assumptions what was taken for granted, in sentences
/// @param there what was found in a database; empty where only numbers are known
public record VectorRequest(
    @Nullable String table,
    String columnName,
    VectorColumn column,
    VectorIndex index,
    Metric metric,
    long rows,
    long elements,
    VectorServer server,
    List<String> assumptions,
    List<VectorFinding> there) {

  public VectorRequest {
    assumptions = List.copyOf(assumptions);
    there = List.copyOf(there);
  }

  VectorRequest with(VectorColumn other, VectorIndex otherIndex) {
    return new VectorRequest(
        table,
        columnName,
        other,
        otherIndex,
        other.type() == column.type() ? metric : Metric.of(other.type()),
        rows,
        elements,
        server,
        assumptions,
        there);
  }
}
