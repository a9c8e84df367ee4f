package dev.pgwright.plan;

import dev.pgwright.model.Schema;
import java.util.List;
import java.util.Optional;

/// A server that is asked what statements do, on copies of the two schemas without rows.
public interface Judge {

  /// What statements do to the tables of the older schema, run in one transaction and undone.
  ///
  /// @return empty when the server refuses one of them
  Optional<Footprint> onBefore(List<String> statements);

  /// What statements do to the tables of the newer schema, run in one transaction and undone.
  ///
  /// @return empty when the server refuses one of them
  Optional<Footprint> onAfter(List<String> statements);

  /// The older schema as the catalogs show it between statements and those that undo them.
  default Schema olderBetween(List<String> statements, List<String> undo) {
    throw new IllegalStateException("there is no server to ask: " + statements);
  }

  /// The newer schema as the catalogs show it between statements and those that undo them.
  default Schema newerBetween(List<String> statements, List<String> undo) {
    throw new IllegalStateException("there is no server to ask: " + statements);
  }

  /// What the server did besides changing its catalogs.
  ///
  /// @param rewrites it wrote the rows of a table again
  /// @param verifies it read the rows of a table to prove a constraint
  /// @param builds it built an index, for the first time or again
  record Footprint(boolean rewrites, boolean verifies, boolean builds) {

    /// Whether nothing but the catalogs changed.
    public boolean catalogOnly() {
      return !rewrites && !verifies && !builds;
    }
  }
}
