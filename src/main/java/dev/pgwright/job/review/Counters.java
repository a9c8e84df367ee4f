package dev.pgwright.job.review;

import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.source.counters.Known;
import dev.pgwright.twin.ColumnStatistics;
import dev.pgwright.twin.IndexStatistics;
import dev.pgwright.twin.Statistics;
import dev.pgwright.twin.TableStatistics;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// The counters of a server as a review looks at them.
final class Counters {

  private static final long PAGE = 8192;

  private Counters() {}

  static Known of(Statistics statistics) {
    var relations = new TreeMap<QualifiedName, Known.Relation>();
    var columns = new TreeMap<QualifiedName, List<Known.Values>>();
    for (TableStatistics it : statistics.tables()) {
      TableStatistics.Writes writes = it.writes();
      relations.put(
          it.name(),
          new Known.Relation(
              it.pages() * PAGE,
              it.recordedRows() < 0 ? -1 : it.rows(),
              it.scans(),
              writes.inserts() + writes.updates() + writes.deletes(),
              writes.sinceAnalyze(),
              null));
      var values = new ArrayList<Known.Values>();
      for (ColumnStatistics column : statistics.columns(it.name())) {
        values.add(
            new Known.Values(
                new Name(column.column()),
                column.nullFraction(),
                column.distinct(it.rows()),
                column.width(),
                column.correlation()));
      }
      columns.put(it.name(), values);
    }
    for (IndexStatistics it : statistics.indexes()) {
      relations.put(
          it.name(),
          new Known.Relation(it.pages() * PAGE, it.recordedRows(), it.scans(), 0, 0, null));
    }
    return new Known(relations, columns, new TreeMap<>(), null, statistics.notes());
  }
}
