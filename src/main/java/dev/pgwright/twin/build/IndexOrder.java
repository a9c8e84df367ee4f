package dev.pgwright.twin.build;

import dev.pgwright.model.QualifiedName;
import dev.pgwright.twin.IndexStatistics;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The order in which indexes were made: between plans of the same cost the planner takes that of
/// the newest index.
final class IndexOrder {

  /// Above every number that a new database gives away.
  private static final long ASIDE = 3_000_000_000L;

  /// Where the number of an index stands.
  private static final List<String> PLACES =
      List.of(
          "pg_class set oid = % where oid = ?",
          "pg_index set indexrelid = % where indexrelid = ?",
          "pg_attribute set attrelid = % where attrelid = ?",
          "pg_constraint set conindid = % where conindid = ?",
          "pg_trigger set tgconstrindid = % where tgconstrindid = ?",
          "pg_inherits set inhrelid = % where inhrelid = ?",
          "pg_inherits set inhparent = % where inhparent = ?",
          "pg_depend set objid = % where classid = 'pg_class'::regclass and objid = ?",
          "pg_depend set refobjid = % where refclassid = 'pg_class'::regclass and refobjid = ?",
          "pg_description set objoid = % where classoid = 'pg_class'::regclass and objoid = ?");

  private IndexOrder() {}

  /// Numbers the indexes of each table anew, with the numbers they have, where their order is
  /// another one.
  ///
  /// @param wanted in their order
  /// @param numbers what they have now
  static void apply(
      Connection connection, List<IndexStatistics> wanted, Map<QualifiedName, Long> numbers)
      throws SQLException {
    var moves = new ArrayList<long[]>();
    var byTable = new LinkedHashMap<QualifiedName, List<IndexStatistics>>();
    for (IndexStatistics it : wanted) {
      if (numbers.containsKey(it.name())) {
        byTable.computeIfAbsent(it.table(), _ -> new ArrayList<>()).add(it);
      }
    }
    byTable.values().forEach(indexes -> moves(indexes, numbers, moves));
    if (moves.isEmpty()) {
      return;
    }
    for (String place : PLACES) {
      move(connection, place.replace("%", "?"), moves, ASIDE);
    }
    for (String place : PLACES) {
      String key = place.substring(place.indexOf("set ") + 4, place.indexOf(" ="));
      try (Statement back = connection.createStatement()) {
        back.execute(
            "update pg_catalog."
                + place.substring(0, place.indexOf(" set"))
                + " set "
                + key
                + " = ("
                + key
                + "::int8 - "
                + ASIDE
                + ")::oid where "
                + key
                + " > "
                + ASIDE);
      }
    }
  }

  private static void moves(
      List<IndexStatistics> indexes, Map<QualifiedName, Long> numbers, List<long[]> moves) {
    List<Long> sorted = indexes.stream().map(it -> numbers.get(it.name())).sorted().toList();
    for (int i = 0; i < indexes.size(); i++) {
      Long now = numbers.get(indexes.get(i).name());
      if (now != null && !now.equals(sorted.get(i))) {
        moves.add(new long[] {now, sorted.get(i)});
      }
    }
  }

  private static void move(Connection connection, String place, List<long[]> moves, long aside)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement("update pg_catalog." + place)) {
      for (long[] move : moves) {
        update.setLong(1, move[1] + aside);
        update.setLong(2, move[0]);
        update.executeUpdate();
      }
    }
  }
}
