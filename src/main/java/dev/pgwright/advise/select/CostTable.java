package dev.pgwright.advise.select;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What queries cost without and with indexes.
///
/// A query costs the least of its own cost and that of the configurations whose indexes are all
/// there.
///
/// @param queries in any order, ids differ
/// @param indexes in any order, ids differ
/// @param configurations at most one for a query and a set of indexes
public record CostTable(
    List<Query> queries, List<Index> indexes, List<Configuration> configurations) {

  public CostTable {
    queries = List.copyOf(queries);
    indexes = List.copyOf(indexes);
    configurations = List.copyOf(configurations);
  }

  /// One query of the workload.
  ///
  /// @param weight how often it runs, not negative
  /// @param cost of one run without any of the indexes, not negative
  public record Query(String id, double weight, double cost) {}

  /// One index that may be chosen.
  ///
  /// @param writeCost what keeping it up to date adds to the cost of the workload, not negative
  /// @param table whose limit it counts for; null where it counts for no limit of number
  public record Index(String id, double sizeMb, double writeCost, @Nullable String table) {

    /// One of no particular table.
    public Index(String id, double sizeMb, double writeCost) {
      this(id, sizeMb, writeCost, "");
    }
  }

  /// What a query costs when some indexes are there.
  ///
  /// @param query the id of a query
  /// @param indexes ids of indexes, no two the same
  /// @param cost of one run of the query with these indexes, not negative
  public record Configuration(String query, List<String> indexes, double cost) {
    public Configuration {
      indexes = List.copyOf(indexes);
    }
  }
}
