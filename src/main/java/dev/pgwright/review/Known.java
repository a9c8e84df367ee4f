package dev.pgwright.review;

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
public record Known(
    SequencedMap<QualifiedName, Relation> relations,
    SequencedMap<QualifiedName, List<Values>> columns) {

  /// Nothing is known.
  public static final Known NOTHING = new Known(new TreeMap<>(), new TreeMap<>());

  /// A table or an index.
  ///
  /// @param bytes of its main file
  /// @param rows as the planner estimates them; below 0 where nobody ever counted
  /// @param scans since counters began
  /// @param writes rows inserted, updated and deleted since counters began; 0 for an index
  /// @param sinceAnalyze rows written since the last ANALYZE; 0 for an index
  public record Relation(long bytes, double rows, long scans, long writes, long sinceAnalyze) {}

  /// Statistics of a column.
  ///
  /// @param nullFraction 0 to 1
  /// @param distinct values that are not null, at least 1
  public record Values(Name column, double nullFraction, double distinct) {}

  public Known {
    relations = Collections.unmodifiableSequencedMap(new TreeMap<>(relations));
    columns = Collections.unmodifiableSequencedMap(new TreeMap<>(columns));
  }

  /// Whether a server was asked at all.
  public boolean server() {
    return !relations.isEmpty();
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
