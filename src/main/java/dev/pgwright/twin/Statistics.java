package dev.pgwright.twin;

import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a database's planner knows: its schema, sizes, statistics and settings, and what was asked
/// of it. Rows are not in it, but values are, unless they were replaced.
///
/// @param values whether values of columns are those of the database; false where surrogates of the
///   same order stand for them
/// @param locale how the database orders text
/// @param settings what plans depend on, by name; in the units of `pg_settings.setting`
/// @param tablespaces their options as `name=value`, by name; the usual one only where it has any
/// @param schema without rows
/// @param tables tables, partitioned tables, materialized views and foreign tables, in the order
///   they were made in
/// @param indexes in the order they were made in, which breaks ties between plans
/// @param columns statistics of columns and of index expressions, by relation and position
/// @param extended statistics objects that were computed
/// @param workload what `pg_stat_statements` counted in this database, the most time first; empty
///   where it is not there or the role may not read it
/// @param notes what could not be read, one sentence each
public record Statistics(
    boolean values,
    DatabaseLocale locale,
    Map<String, String> settings,
    Map<String, List<String>> tablespaces,
    Schema schema,
    List<TableStatistics> tables,
    List<IndexStatistics> indexes,
    List<ColumnStatistics> columns,
    List<ExtendedStatistics> extended,
    List<WorkloadStatement> workload,
    List<String> notes) {

  public Statistics {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    tablespaces = Collections.unmodifiableMap(new LinkedHashMap<>(tablespaces));
    tables = List.copyOf(tables);
    indexes = List.copyOf(indexes);
    columns = List.copyOf(columns);
    extended = List.copyOf(extended);
    workload = List.copyOf(workload);
    notes = List.copyOf(notes);
  }

  /// The server's major version, 14 to 18.
  public int major() {
    return schema.serverVersion() / 10_000;
  }

  public Optional<TableStatistics> table(QualifiedName name) {
    return tables.stream().filter(it -> it.name().equals(name)).findFirst();
  }

  public Optional<IndexStatistics> index(QualifiedName name) {
    return indexes.stream().filter(it -> it.name().equals(name)).findFirst();
  }

  /// The statistics of a table's own rows by column, in the order of the columns; those of a
  /// partitioned table count all partitions.
  public List<ColumnStatistics> columns(QualifiedName relation) {
    boolean whole = table(relation).filter(it -> it.kind().equals("p")).isPresent();
    return columns.stream()
        .filter(it -> it.relation().equals(relation) && it.inherited() == whole)
        .toList();
  }

  /// The same with other objects, sizes and statistics.
  public Statistics with(
      Schema others,
      List<TableStatistics> sizes,
      List<ColumnStatistics> ofColumns,
      List<ExtendedStatistics> ofObjects) {
    return new Statistics(
        values,
        locale,
        settings,
        tablespaces,
        others,
        sizes,
        indexes,
        ofColumns,
        ofObjects,
        workload,
        notes);
  }
}
