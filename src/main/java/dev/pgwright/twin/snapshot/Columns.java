package dev.pgwright.twin.snapshot;

import dev.pgwright.model.QualifiedName;
import dev.pgwright.twin.ColumnStatistics;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows of `pg_stats` and of its sister for expressions of statistics objects.
final class Columns {

  private Columns() {}

  static List<ColumnStatistics> read(Session session) throws SQLException {
    String ranges = Queries.RANGES;
    String more = "";
    if (session.major() < 17) {
      boolean all = "t".equals(session.one(Queries.MAY_READ_STATISTICS));
      ranges = all ? Queries.rangesOfOld() : Queries.NO_RANGES;
      more = all ? Queries.OLD_RANGES_FROM : "";
    }
    return session.list(Queries.columns(ranges, more), Columns::column);
  }

  private static ColumnStatistics column(ResultSet row) throws SQLException {
    return new ColumnStatistics(
        QualifiedName.of(row.getString(1), row.getString(2)),
        row.getString(3),
        row.getInt(4),
        row.getBoolean(5),
        number(row.getString(6)),
        row.getInt(7),
        number(row.getString(8)),
        texts(row.getArray(9)),
        numbers(row.getArray(10)),
        texts(row.getArray(11)),
        numberOrNull(row.getString(12)),
        texts(row.getArray(13)),
        numbers(row.getArray(14)),
        numbers(row.getArray(15)),
        numbers(row.getArray(16)),
        numberOrNull(row.getString(17)),
        texts(row.getArray(18)));
  }

  /// An expression of a statistics object.
  ///
  /// @param place from 1
  static ColumnStatistics expression(ResultSet row, QualifiedName of, int place)
      throws SQLException {
    return new ColumnStatistics(
        of,
        row.getString(3),
        place,
        row.getBoolean(4),
        number(row.getString(5)),
        row.getInt(6),
        number(row.getString(7)),
        texts(row.getArray(8)),
        numbers(row.getArray(9)),
        texts(row.getArray(10)),
        numberOrNull(row.getString(11)),
        texts(row.getArray(12)),
        numbers(row.getArray(13)),
        numbers(row.getArray(14)),
        List.of(),
        null,
        List.of());
  }

  /// A number as the server prints it, which is the shortest text that stands for it.
  static double number(String text) {
    return Double.parseDouble(text);
  }

  private static @Nullable Double numberOrNull(@Nullable String text) {
    return text == null ? null : Double.valueOf(text);
  }

  static List<String> texts(@Nullable Array array) throws SQLException {
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }

  static List<Double> numbers(@Nullable Array array) throws SQLException {
    var numbers = new ArrayList<Double>();
    for (String text : texts(array)) {
      numbers.add(Double.valueOf(text));
    }
    return numbers;
  }
}
