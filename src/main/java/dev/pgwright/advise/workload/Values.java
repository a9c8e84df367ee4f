package dev.pgwright.advise.workload;

import dev.pgwright.model.Literal;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.twin.ColumnStatistics;
import dev.pgwright.twin.Statistics;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Values that columns have, by their statistics.
final class Values {

  private final Statistics statistics;

  Values(Statistics statistics) {
    this.statistics = statistics;
  }

  /// The value of a column that is as frequent as a profile says.
  ///
  /// @param nth of several values of one list, from 0
  /// @return as text; null where nothing is known
  @Nullable String equal(QualifiedName table, Name column, Profile profile, int nth) {
    ColumnStatistics known = of(table, column).orElse(null);
    if (known == null) {
      return null;
    }
    List<String> common = known.commonValues();
    List<String> bounds = known.histogram();
    return switch (profile) {
      case COMMON -> common.isEmpty() ? at(bounds, 0.5, nth) : common.get(nth % common.size());
      case MEDIAN -> bounds.isEmpty() ? at(common, 0.5, nth) : at(bounds, 0.5, nth);
      case RARE -> bounds.isEmpty() ? at(common, 1, -nth) : at(bounds, 0.25, nth);
    };
  }

  /// The value of a column below which a share of its values lies; null where nothing is known.
  @Nullable String quantile(QualifiedName table, Name column, double share) {
    ColumnStatistics known = of(table, column).orElse(null);
    if (known == null) {
      return null;
    }
    return known.histogram().isEmpty()
        ? at(known.commonValues(), 0.5, 0)
        : at(known.histogram(), share, 0);
  }

  private static @Nullable String at(List<String> values, double share, int nth) {
    if (values.isEmpty()) {
      return null;
    }
    int place = (int) Math.round(share * (values.size() - 1)) + nth;
    return values.get(Math.floorMod(place, values.size()));
  }

  private Optional<ColumnStatistics> of(QualifiedName table, Name column) {
    return statistics.columns(table).stream()
        .filter(it -> it.column().equals(column.value()))
        .findFirst();
  }

  static String quoted(String value) {
    return new Literal(value).sql();
  }
}
