package dev.pgwright.review.keys;

import dev.pgwright.model.Column;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Table;
import dev.pgwright.review.SchemaRule.Spot;
import dev.pgwright.review.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Foreign keys of a table that say the same twice.
final class ForeignKeySets {

  private ForeignKeySets() {}

  /// The same columns to the same columns.
  static Stream<Spot> duplicates(Subject subject) {
    return pairs(subject)
        .filter(it -> same(it))
        .map(
            it ->
                Spot.of(
                        it.second().id(),
                        it.second().table()
                            + "."
                            + it.second().name()
                            + " demands the same as "
                            + it.first().name(),
                        "alter table "
                            + it.second().table().sql()
                            + " drop constraint "
                            + it.second().name().sql())
                    .decide("which of the two keeps its ON DELETE"));
  }

  /// Some of the same columns to the same table.
  static Stream<Spot> overlaps(Subject subject) {
    return pairs(subject)
        .filter(it -> !same(it))
        .filter(it -> it.first().columns().stream().anyMatch(it.second().columns()::contains))
        .map(
            it ->
                Spot.of(
                        it.second().id(),
                        it.second().table()
                            + "."
                            + it.second().name()
                            + " and "
                            + it.first().name()
                            + " share columns and refer to the same table")
                    .decide("whether the longer one says it all"));
  }

  private static boolean same(Pair it) {
    return it.first().columns().equals(it.second().columns())
        && it.first().referencedColumns().equals(it.second().referencedColumns());
  }

  private record Pair(Constraint first, Constraint second) {}

  private static Stream<Pair> pairs(Subject subject) {
    var pairs = new ArrayList<Pair>();
    for (Table table : subject.tables()) {
      List<Constraint> keys =
          subject.constraints(table.name(), Constraint.Type.FOREIGN_KEY).stream()
              .filter(it -> it.references() != null && it.origin() != Column.Origin.INHERITED)
              .toList();
      for (int i = 0; i < keys.size(); i++) {
        for (int j = i + 1; j < keys.size(); j++) {
          if (Objects.equals(keys.get(j).references(), keys.get(i).references())) {
            pairs.add(new Pair(keys.get(i), keys.get(j)));
          }
        }
      }
    }
    return pairs.stream();
  }
}
