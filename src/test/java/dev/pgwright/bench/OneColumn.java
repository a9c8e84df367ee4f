package dev.pgwright.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pgwright.advise.shape.Filter;
import dev.pgwright.advise.shape.Key;
import dev.pgwright.advise.shape.Shape;
import dev.pgwright.advise.shape.SortBy;
import dev.pgwright.advise.shape.TableUse;
import dev.pgwright.advise.workload.Typical;
import dev.pgwright.twin.Candidate;
import dev.pgwright.twin.Statistics;
import dev.pgwright.twin.Twin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Advice as others give it with hypothetical indexes: for each query all B-trees of one column of
/// its conditions, order and groups are there at once, and those that its plan uses are proposed
/// where it becomes cheaper; those of the largest savings first, as long as they fit.
final class OneColumn {

  private static final double MEGABYTE = 1 << 20;

  private OneColumn() {}

  /// `CREATE INDEX …` of what is proposed.
  static List<String> advise(
      Statistics statistics, Twin twin, List<String> queries, double budgetMb) {
    Map<String, Candidate> made = new LinkedHashMap<>();
    Map<String, Double> saved = new LinkedHashMap<>();
    for (String query : queries) {
      var own = new ArrayList<Candidate>();
      for (String sql : columns(query, statistics)) {
        own.add(made.computeIfAbsent(sql, twin::add));
      }
      twin.use(List.of());
      double before = total(twin.plan(query));
      twin.use(own);
      JsonNode plan = twin.plan(query);
      double saving = before - total(plan);
      List<String> names = plan.findValuesAsText("Index Name");
      if (saving > 0) {
        own.stream()
            .filter(it -> names.contains(it.name().name().value()))
            .forEach(it -> saved.merge(it.sql(), saving, Double::sum));
      }
    }
    var chosen = new ArrayList<String>();
    double left = budgetMb;
    for (Map.Entry<String, Double> it :
        saved.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .toList()) {
      double size =
          made.values().stream()
              .filter(candidate -> candidate.sql().equals(it.getKey()))
              .mapToDouble(candidate -> candidate.sizeBytes() / MEGABYTE)
              .max()
              .orElse(0);
      if (size <= left) {
        chosen.add(it.getKey());
        left -= size;
      }
    }
    return chosen;
  }

  private static double total(JsonNode plan) {
    return plan.path("Plan").path("Total Cost").asDouble();
  }

  private static List<String> columns(String query, Statistics statistics) {
    var all = new LinkedHashSet<String>();
    Typical.statement(query)
        .ifPresent(
            statement -> {
              for (TableUse use : Shape.of(statement, query, statistics.schema())) {
                Stream.of(
                        use.filters().stream().map(Filter::key),
                        use.order().stream().map(SortBy::key),
                        use.group().stream())
                    .flatMap(it -> it)
                    .filter(Key::plain)
                    .forEach(
                        it ->
                            all.add(
                                "create index on " + use.table().sql() + " (" + it.sql() + ")"));
              }
            });
    return List.copyOf(all);
  }
}
