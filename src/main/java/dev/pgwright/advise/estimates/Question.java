package dev.pgwright.advise.estimates;

import dev.pgwright.advise.shape.Filter;
import dev.pgwright.advise.shape.Key;
import dev.pgwright.advise.shape.Shape;
import dev.pgwright.advise.shape.TableUse;
import dev.pgwright.advise.workload.Profile;
import dev.pgwright.advise.workload.Repair;
import dev.pgwright.advise.workload.Typical;
import dev.pgwright.advise.workload.WorkloadQuery;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.sql.ast.Statement;
import dev.pgwright.twin.Statistics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/// What a statement asks of one table that the planner has to estimate.
///
/// @param query the name of the statement
/// @param filters comparisons with constants that all rows have to meet
/// @param group what rows are grouped by
/// @param joins columns that are compared with those of other tables
record Question(
    String query, QualifiedName table, List<Filter> filters, List<Key> group, List<Name> joins) {

  Question {
    filters = List.copyOf(filters);
    group = List.copyOf(group);
    joins = List.copyOf(joins);
  }

  /// The questions of a workload, each once, in its order.
  static List<Question> of(Collection<WorkloadQuery> workload, Statistics statistics) {
    var all = new ArrayList<Question>();
    for (WorkloadQuery query : workload) {
      for (String text : texts(query, statistics)) {
        Optional<Statement> statement = Typical.statement(text);
        if (statement.isPresent()) {
          for (TableUse use : Shape.of(statement.get(), text, statistics.schema())) {
            Question it = of(query.name(), use);
            if (all.stream().noneMatch(it::same)) {
              all.add(it);
            }
          }
        }
      }
    }
    return all;
  }

  private static List<String> texts(WorkloadQuery query, Statistics statistics) {
    String sql = Repair.of(query.sql());
    Optional<Statement> statement = Typical.statement(sql);
    if (statement.isEmpty() || !Typical.needed(statement.get())) {
      return List.of(sql);
    }
    var texts = new LinkedHashSet<String>();
    for (Profile profile : Profile.values()) {
      texts.add(Typical.of(sql, statement.get(), statistics, profile, false));
    }
    return List.copyOf(texts);
  }

  private static Question of(String query, TableUse use) {
    List<Filter> filters =
        use.filters().stream()
            .filter(it -> it.always() && it.condition() != null)
            .filter(it -> it.kind() != Filter.Kind.JOIN)
            .toList();
    List<Name> joins =
        use.filters().stream()
            .filter(it -> it.kind() == Filter.Kind.JOIN)
            .flatMap(it -> it.key().column().stream())
            .distinct()
            .toList();
    return new Question(query, use.table(), filters, use.group(), joins);
  }

  private boolean same(Question other) {
    return table.equals(other.table)
        && filters.equals(other.filters)
        && group.equals(other.group)
        && joins.equals(other.joins);
  }

  /// Whether nothing is compared or grouped.
  boolean isEmpty() {
    return filters.isEmpty() && group.isEmpty() && joins.isEmpty();
  }

  /// The columns that filters and groups are about.
  SequencedSet<Name> columns() {
    var columns = new LinkedHashSet<Name>();
    filters.forEach(it -> columns.addAll(it.key().columns()));
    group.forEach(it -> columns.addAll(it.columns()));
    return columns;
  }

  /// The comparisons together; empty for none.
  String condition() {
    return condition(filters);
  }

  static String condition(List<Filter> some) {
    return String.join(
        " and ", some.stream().map(it -> "(" + it.condition() + ")").distinct().toList());
  }
}
