package dev.pgwright.source.counters;

import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import java.util.Collections;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the server of a database counts; empty for a schema without one.
///
/// @param relations by the names of tables and indexes
/// @param columns by table
/// @param sequences last values by the names of sequences; those never used, or hidden from the
///   role, are not in it
/// @param server null where it was not asked about itself
/// @param notes what could not be read, one sentence each
public record Known(
    SequencedMap<QualifiedName, Relation> relations,
    SequencedMap<QualifiedName, List<Values>> columns,
    SequencedMap<QualifiedName, Long> sequences,
    @Nullable Server server,
    List<String> notes) {

  /// Nothing is known.
  public static final Known NOTHING =
      new Known(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), null, List.of());

  /// A table or an index.
  ///
  /// @param bytes of its main file
  /// @param rows as the planner estimates them; below 0 where nobody ever counted
  /// @param scans since counters began; of a table those that read it whole
  /// @param writes rows inserted, updated and deleted since counters began; 0 for an index
  /// @param sinceAnalyze rows written since the last ANALYZE; 0 for an index
  /// @param upkeep null for an index, and where it is not known
  public record Relation(
      long bytes,
      double rows,
      long scans,
      long writes,
      long sinceAnalyze,
      @Nullable Upkeep upkeep) {}

  /// What was done to keep a table in order.
  ///
  /// @param dead rows that no transaction sees any more
  /// @param age transactions since its oldest rows were frozen; 0 where it has none
  /// @param analyzed whether it ever was since counters began
  /// @param vacuumed whether it ever was since counters began
  /// @param rowsRead that scans of the whole table have read
  public record Upkeep(long dead, long age, boolean analyzed, boolean vacuumed, long rowsRead) {}

  /// Statistics of a column.
  ///
  /// @param nullFraction 0 to 1
  /// @param distinct values that are not null, at least 1
  /// @param width average bytes of a value that is not null; 0 where it is not known
  /// @param correlation between the order of values and that of rows, -1 to 1; null for types
  ///   without an order
  public record Values(
      Name column, double nullFraction, double distinct, int width, @Nullable Double correlation) {}

  public Known {
    relations = Collections.unmodifiableSequencedMap(new TreeMap<>(relations));
    columns = Collections.unmodifiableSequencedMap(new TreeMap<>(columns));
    sequences = Collections.unmodifiableSequencedMap(new TreeMap<>(sequences));
    notes = List.copyOf(notes);
  }

  /// Whether a server was asked at all.
  public boolean counted() {
    return !relations.isEmpty() || server != null;
  }

  public @Nullable Relation relation(QualifiedName name) {
    return relations.get(name);
  }

  public @Nullable Values values(QualifiedName table, Name column) {
    return columns.getOrDefault(table, List.of()).stream()
        .filter(it -> it.column().equals(column))
        .findFirst()
        .orElse(null);
  }
}
