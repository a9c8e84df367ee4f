package dev.pgwright.twin;

import dev.pgwright.model.QualifiedName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was computed for an object of `CREATE STATISTICS`.
///
/// Columns are named by their place among the object's own: 1 and up for columns in the order of
/// `columns`, -1 and down for expressions in the order of the definition.
///
/// @param inherited whether rows of children and partitions were counted
/// @param columns names of its columns, in the order of the table
/// @param distinct numbers of distinct combinations
/// @param dependencies how far columns decide others
/// @param common the most common combinations
/// @param expressions statistics of its expressions, in order, whose `position` counts from 1
public record ExtendedStatistics(
    QualifiedName name,
    QualifiedName table,
    boolean inherited,
    List<String> columns,
    List<Distinct> distinct,
    List<Dependency> dependencies,
    List<Common> common,
    List<ColumnStatistics> expressions) {

  public ExtendedStatistics {
    columns = List.copyOf(columns);
    distinct = List.copyOf(distinct);
    dependencies = List.copyOf(dependencies);
    common = List.copyOf(common);
    expressions = List.copyOf(expressions);
  }

  /// Distinct combinations of values.
  public record Distinct(List<Integer> of, double count) {
    public Distinct {
      of = List.copyOf(of);
    }
  }

  /// How far the values of some columns decide that of another.
  ///
  /// @param from the columns that decide
  /// @param degree 0 to 1
  public record Dependency(List<Integer> from, int to, double degree) {
    public Dependency {
      from = List.copyOf(from);
    }
  }

  /// A common combination of values.
  ///
  /// @param values one for each column and expression
  /// @param base the frequency if they were independent
  public record Common(List<@Nullable String> values, double frequency, double base) {
    public Common {
      values = Collections.unmodifiableList(new ArrayList<>(values));
    }
  }

  /// The same with other combinations, without statistics of expressions.
  public ExtendedStatistics with(List<Common> combinations) {
    return new ExtendedStatistics(
        name, table, inherited, columns, distinct, dependencies, combinations, List.of());
  }
}
