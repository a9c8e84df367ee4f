package dev.pgwright.advise.estimates;

import dev.pgwright.PgwrightException;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.query.Answer;
import dev.pgwright.query.ReadSession;
import dev.pgwright.twin.ColumnStatistics;
import dev.pgwright.twin.Statistics;
import dev.pgwright.twin.TableStatistics;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Counts distinct values where a sample cannot tell them: where many sampled values are there only
/// once, the number that ANALYZE stores is a guess.
final class DistinctValues {

  private static final int MOST = 6;
  private static final long PAGES = 65_536;
  private static final double ONCE = 0.2;
  private static final double OFF = 4;

  private final Statistics statistics;
  private final SampleRows sample;
  private final ReadSession session;
  private int counted;

  DistinctValues(Statistics statistics, SampleRows sample, ReadSession session) {
    this.statistics = statistics;
    this.sample = sample;
    this.session = session;
  }

  /// A column with another number of values than its statistics say.
  record Miscounted(QualifiedName table, Name column, double known, double count, double rows) {}

  /// Looks at columns of a table.
  ///
  /// @throws PgwrightException as [ReadSession#read]
  List<Miscounted> look(TableStatistics table, Collection<Name> columns) throws SQLException {
    var found = new ArrayList<Miscounted>();
    SampleRows.Taken taken = sample.of(table.name());
    if (taken == null || taken.whole() || table.pages() > PAGES || table.kind().equals("p")) {
      return found;
    }
    for (Name column : columns) {
      ColumnStatistics known = Mending.known(statistics, table.name(), column);
      if (known == null || known.distinct() <= 0 || counted >= MOST) {
        continue;
      }
      Counts counts = sample.counts(table.name(), column.sql() + " is not null", column.sql());
      if (counts.once() > ONCE * counts.distinct()) {
        counted++;
        double count = exact(table.name(), column);
        double guess = known.distinct(taken.rows());
        if (count > OFF * guess || guess > OFF * Math.max(1, count)) {
          found.add(new Miscounted(table.name(), column, guess, count, taken.rows()));
        }
      }
    }
    return found;
  }

  private double exact(QualifiedName table, Name column) {
    Answer answer =
        session.read("select count(distinct " + column.sql() + ") from only " + table.sql());
    return Double.parseDouble(String.valueOf(answer.rows().getFirst().getFirst()));
  }
}
