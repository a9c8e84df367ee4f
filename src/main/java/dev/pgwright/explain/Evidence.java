package dev.pgwright.explain;

import dev.pgwright.model.QualifiedName;
import dev.pgwright.sql.ast.Query;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// What is known beside a plan. A rule that needs what is missing here says nothing.
///
/// @param query what was planned; null where its text is not known
/// @param tables those of the plan, and what their foreign keys lead to
/// @param routines those the query may call, without the server's own
/// @param settings of the session that plans depend on, defaults too; empty where they are not
///   known
/// @param generic the plan without the values of the parameters; null without
public record Evidence(
    @Nullable Query query,
    List<Table> tables,
    List<Routine> routines,
    SequencedMap<String, String> settings,
    @Nullable Plan generic) {

  /// Nothing but the plan.
  public static final Evidence NONE =
      new Evidence(null, List.of(), List.of(), new LinkedHashMap<>(), null);

  public Evidence {
    tables = List.copyOf(tables);
    routines = List.copyOf(routines);
    settings = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(settings));
  }

  /// A table and its statistics.
  ///
  /// @param bytes of its main fork
  /// @param tuples that the planner believes in; negative where it was never analysed
  /// @param modified rows changed since it was last analysed
  /// @param rowSecurity whether policies filter its rows
  /// @param partitionKey the key as the server prints it; empty for a table without partitions
  /// @param partitionOf the partitioned table that it is a part of; null for none
  public record Table(
      QualifiedName name,
      double bytes,
      double tuples,
      double modified,
      boolean rowSecurity,
      String partitionKey,
      @Nullable QualifiedName partitionOf,
      List<Column> columns,
      List<Index> indexes,
      List<Extended> statistics,
      List<ForeignKey> foreignKeys) {

    public Table {
      columns = List.copyOf(columns);
      indexes = List.copyOf(indexes);
      statistics = List.copyOf(statistics);
      foreignKeys = List.copyOf(foreignKeys);
    }

    /// A column by its name.
    public Optional<Column> column(String wanted) {
      return columns.stream().filter(it -> it.name().equals(wanted)).findFirst();
    }
  }

  /// A column and its statistics.
  ///
  /// @param type as `format_type` prints it
  /// @param target its statistics target; negative for the default
  /// @param distinct `n_distinct`; 0 where there are no statistics
  /// @param common its commonest values as texts
  /// @param frequencies of these, in the same order
  /// @param width average bytes
  public record Column(
      String name,
      String type,
      int target,
      double distinct,
      double nulls,
      double correlation,
      double width,
      List<String> common,
      List<Double> frequencies) {

    public Column {
      common = List.copyOf(common);
      frequencies = List.copyOf(frequencies);
    }
  }

  /// An index.
  ///
  /// @param keys columns as names, expressions as the server prints them, in their order
  /// @param classes the operator class of each key
  public record Index(
      String name, String method, List<String> keys, List<String> classes, String predicate) {

    public Index {
      keys = List.copyOf(keys);
      classes = List.copyOf(classes);
    }
  }

  /// Extended statistics, or those of an expression's index.
  ///
  /// @param on columns and expressions
  public record Extended(String name, List<String> on) {

    public Extended {
      on = List.copyOf(on);
    }
  }

  /// A foreign key.
  ///
  /// @param to the table it refers to
  /// @param indexed whether an index begins with its columns
  public record ForeignKey(String name, List<String> columns, QualifiedName to, boolean indexed) {

    public ForeignKey {
      columns = List.copyOf(columns);
    }
  }

  /// A function of the user's.
  ///
  /// @param volatility `i`, `s` or `v`
  /// @param parallel `s`, `r` or `u`
  public record Routine(QualifiedName name, String volatility, String parallel) {}

  /// A table by its name in a plan, which mostly has no schema.
  public Optional<Table> table(String name) {
    return tables.stream().filter(it -> it.name().name().value().equals(name)).findFirst();
  }
}
