package dev.pgwright.twin.snapshot;

import dev.pgwright.model.QualifiedName;
import dev.pgwright.twin.ColumnStatistics;
import dev.pgwright.twin.ExtendedStatistics;
import dev.pgwright.twin.ExtendedStatistics.Common;
import dev.pgwright.twin.ExtendedStatistics.Dependency;
import dev.pgwright.twin.ExtendedStatistics.Distinct;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Statistics objects.
final class Extended {

  /// Magic number, type, number of items.
  private static final int HEADER = 12;

  private final Session session;
  private final List<ExtendedStatistics> all = new ArrayList<>();

  Extended(Session session) {
    this.session = session;
  }

  List<ExtendedStatistics> read() throws SQLException {
    String inherited = session.major() >= 15 ? "inherited" : "false";
    var texts = new ArrayList<List<String>>();
    session.each(
        Queries.extended(inherited),
        row -> {
          all.add(object(row));
          texts.add(Columns.texts(row.getArray(7)));
        });
    session.each(Queries.expressions(inherited), row -> expression(row, texts));
    return all;
  }

  private static ExtendedStatistics object(ResultSet row) throws SQLException {
    List<Integer> numbers = Columns.texts(row.getArray(8)).stream().map(Integer::valueOf).toList();
    return new ExtendedStatistics(
        QualifiedName.of(row.getString(1), row.getString(2)),
        QualifiedName.of(row.getString(3), row.getString(4)),
        row.getBoolean(5),
        Columns.texts(row.getArray(6)),
        distinct(row.getString(9), numbers),
        dependencies(row.getString(10), numbers),
        common(row),
        List.of());
  }

  /// Puts the statistics of an expression to those of its object.
  private void expression(ResultSet row, List<List<String>> texts) throws SQLException {
    QualifiedName name = QualifiedName.of(row.getString(1), row.getString(2));
    boolean inherited = row.getBoolean(4);
    for (int i = 0; i < all.size(); i++) {
      ExtendedStatistics it = all.get(i);
      int place = texts.get(i).indexOf(row.getString(3)) + 1;
      if (it.name().equals(name) && it.inherited() == inherited && place > 0) {
        var expressions = new ArrayList<ColumnStatistics>(it.expressions());
        expressions.add(Columns.expression(row, it.table(), place));
        expressions.sort(Comparator.comparingInt(ColumnStatistics::position));
        all.set(
            i,
            new ExtendedStatistics(
                it.name(),
                it.table(),
                it.inherited(),
                it.columns(),
                it.distinct(),
                it.dependencies(),
                it.common(),
                expressions));
      }
    }
  }

  private static ByteBuffer items(String hex) {
    ByteBuffer bytes = ByteBuffer.wrap(HexFormat.of().parseHex(hex)).order(ByteOrder.LITTLE_ENDIAN);
    return bytes.position(HEADER);
  }

  /// @param numbers of the object's columns in the table
  private static List<Distinct> distinct(@Nullable String hex, List<Integer> numbers) {
    var list = new ArrayList<Distinct>();
    if (hex != null) {
      ByteBuffer bytes = items(hex);
      while (bytes.hasRemaining()) {
        double count = bytes.getDouble();
        list.add(new Distinct(places(bytes, bytes.getInt(), numbers), count));
      }
    }
    return list;
  }

  private static List<Dependency> dependencies(@Nullable String hex, List<Integer> numbers) {
    var list = new ArrayList<Dependency>();
    if (hex != null) {
      ByteBuffer bytes = items(hex);
      while (bytes.hasRemaining()) {
        double degree = bytes.getDouble();
        List<Integer> places = places(bytes, bytes.getShort(), numbers);
        list.add(new Dependency(places.subList(0, places.size() - 1), places.getLast(), degree));
      }
    }
    return list;
  }

  private static List<Integer> places(ByteBuffer bytes, int count, List<Integer> numbers) {
    var places = new ArrayList<Integer>();
    for (int i = 0; i < count; i++) {
      int number = bytes.getShort();
      places.add(number < 0 ? number : numbers.indexOf(number) + 1);
    }
    return places;
  }

  private static List<Common> common(ResultSet row) throws SQLException {
    Array values = row.getArray(11);
    if (values == null) {
      return List.of();
    }
    List<Double> frequencies = Columns.numbers(row.getArray(13));
    List<Double> bases = Columns.numbers(row.getArray(14));
    var list = new ArrayList<Common>();
    @Nullable String[][] items = (@Nullable String[][]) values.getArray();
    for (int i = 0; i < items.length; i++) {
      var item = new ArrayList<@Nullable String>();
      for (String value : items[i]) {
        item.add(value);
      }
      list.add(new Common(item, frequencies.get(i), bases.get(i)));
    }
    return list;
  }
}
