package dev.pgwright.twin.build;

import dev.pgwright.model.Literal;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.twin.ColumnStatistics;
import dev.pgwright.twin.ExtendedStatistics;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Rows of `pg_statistic_ext_data`.
///
/// The server reads none of its types from text; it takes them as bytes. Combinations of values it
/// is let compute itself, over a table that holds each of them once; only the frequencies are
/// written in.
final class ExtendedRows {

  private static final String AREA = "pgwright_twin";

  private static final List<String> BEGIN =
      List.of(
          "create schema " + AREA,
          "create cast (bytea as pg_ndistinct) without function",
          "create cast (bytea as pg_dependencies) without function",
          "create cast (bytea as pg_mcv_list) without function",
          "set local default_statistics_target = 10000");

  private static final List<String> END =
      List.of(
          "drop cast (bytea as pg_ndistinct)",
          "drop cast (bytea as pg_dependencies)",
          "drop cast (bytea as pg_mcv_list)",
          "drop schema " + AREA + " cascade");

  private static final String OBJECT =
      """
      select s.oid::int8, s.stxrelid::regclass::text, pg_get_statisticsobjdef_expressions(s.oid),
        (select array_agg(a.attnum::int order by w.place)
          from unnest(?::text[]) with ordinality as w (name, place)
          join pg_attribute a on a.attrelid = s.stxrelid and a.attname = w.name
            and not a.attisdropped)
      from pg_statistic_ext s
      where s.stxname = ? and s.stxnamespace = (select oid from pg_namespace where nspname = ?)
      """;

  private final Connection connection;
  private final boolean inheritance;

  private ExtendedRows(Connection connection) throws SQLException {
    this.connection = connection;
    this.inheritance = connection.getMetaData().getDatabaseMajorVersion() >= 15;
  }

  /// A statistics object of the copy.
  ///
  /// @param columns their numbers, in the order of the original
  private record Target(
      long number, String table, List<String> expressions, List<Integer> columns) {}

  /// Inserts what can be inserted.
  ///
  /// @return objects that have no place here, or that the server refuses
  static List<String> insert(Connection connection, List<ExtendedStatistics> all)
      throws SQLException {
    var failed = new ArrayList<String>();
    if (all.isEmpty()) {
      return failed;
    }
    var rows = new ExtendedRows(connection);
    Script.run(rows.connection, BEGIN);
    for (ExtendedStatistics it : all) {
      Savepoint before = connection.setSavepoint();
      try {
        if (!rows.insert(it)) {
          failed.add(it.name().toString());
        }
      } catch (SQLException e) {
        connection.rollback(before);
        failed.add(
            it.name() + ": " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
      }
    }
    Script.run(rows.connection, END);
    return failed;
  }

  private boolean insert(ExtendedStatistics of) throws SQLException {
    Target target = target(of);
    if (target == null || target.columns().size() != of.columns().size()) {
      return false;
    }
    boolean helped = !of.common().isEmpty() || !of.expressions().isEmpty();
    if (helped) {
      Script.run(connection, List.of(helper(of, target)));
    }
    byte[] common = of.common().isEmpty() ? null : common(of);
    String expressions = of.expressions().isEmpty() ? "null" : expressions(of, target);
    Script.run(
        connection,
        List.of(
            "delete from pg_statistic_ext_data where stxoid = "
                + target.number()
                + (inheritance ? " and stxdinherit = " + of.inherited() : "")));
    String sql =
        "insert into pg_statistic_ext_data values ("
            + target.number()
            + (inheritance ? ", " + of.inherited() : "")
            + ", ?::bytea::pg_ndistinct, ?::bytea::pg_dependencies, ?::bytea::pg_mcv_list, "
            + expressions
            + ")";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setBytes(1, ExtendedBytes.distinct(of.distinct(), target.columns()));
      insert.setBytes(2, ExtendedBytes.dependencies(of.dependencies(), target.columns()));
      insert.setBytes(3, common);
      insert.executeUpdate();
    }
    if (helped) {
      Script.run(connection, List.of("drop table " + AREA + ".helper"));
    }
    return true;
  }

  private @Nullable Target target(ExtendedStatistics of) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(OBJECT)) {
      query.setArray(1, connection.createArrayOf("text", of.columns().toArray()));
      query.setString(2, of.name().name().value());
      query.setString(3, of.name().schema().value());
      try (ResultSet row = query.executeQuery()) {
        return row.next()
            ? new Target(
                row.getLong(1),
                row.getString(2),
                List.of(texts(row.getArray(3))),
                List.of(numbers(row.getArray(4))))
            : null;
      }
    }
  }

  private static String[] texts(@Nullable Array array) throws SQLException {
    return array == null ? new String[0] : (String[]) array.getArray();
  }

  private static Integer[] numbers(@Nullable Array array) throws SQLException {
    return array == null ? new Integer[0] : (Integer[]) array.getArray();
  }

  /// A table with the types of the columns and expressions.
  private static String helper(ExtendedStatistics of, Target target) {
    var columns = new ArrayList<String>();
    of.columns().forEach(it -> columns.add(new Name(it).sql() + " as k" + columns.size()));
    target.expressions().forEach(it -> columns.add("(" + it + ") as k" + columns.size()));
    return "create table "
        + AREA
        + ".helper as select "
        + String.join(", ", columns)
        + ", 0 as place from only "
        + target.table()
        + " with no data";
  }

  private static String keys(int count, String form) {
    return IntStream.range(0, count)
        .mapToObj(it -> form.replace("%", "k" + it))
        .collect(Collectors.joining(", "));
  }

  /// The server's own bytes for the combinations, with the frequencies and in the order of the
  /// original.
  private byte[] common(ExtendedStatistics of) throws SQLException {
    int width = of.common().getFirst().values().size();
    var values = new ArrayList<String>();
    for (ExtendedStatistics.Common it : of.common()) {
      values.add(
          it.values().stream()
              .map(value -> value == null ? "null" : new Literal(value).sql())
              .collect(Collectors.joining(", ", "(", ", " + values.size() + ")")));
    }
    Script.run(
        connection,
        List.of(
            "insert into " + AREA + ".helper values " + String.join(", ", values),
            "create statistics "
                + AREA
                + ".helped (mcv) on "
                + keys(width, "%")
                + " from "
                + AREA
                + ".helper",
            "analyze " + AREA + ".helper"));
    String sql =
        """
        with list as (
          select d.stxdmcv from pg_statistic_ext_data d join pg_statistic_ext s on s.oid = d.stxoid
          where s.stxname = 'helped' and s.stxnamespace = 'pgwright_twin'::regnamespace)
        select (select pg_mcv_list_send(stxdmcv) from list), array_agg(i.index order by h.place)
        from pgwright_twin.helper h
        join (select m.* from list, pg_mcv_list_items(list.stxdmcv) m) i
          on i.values = array[]
        """
            .replace("[]", "[" + keys(width, "case when % is not null then concat(%) end") + "]");
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return ExtendedBytes.common(
          row.getBytes(1), of.common(), List.of(numbers(row.getArray(2))), width);
    }
  }

  /// Rows of `pg_statistic` for the expressions, made as those of columns of the helper.
  private String expressions(ExtendedStatistics of, Target target) throws SQLException {
    QualifiedName helper = QualifiedName.of(AREA, "helper");
    Script.run(
        connection,
        List.of("delete from pg_statistic where starelid = '" + AREA + ".helper'::regclass"));
    var columns = new ArrayList<ColumnStatistics>();
    for (ColumnStatistics it : of.expressions()) {
      String key = "k" + (of.columns().size() + it.position() - 1);
      columns.add(it.of(helper, key));
    }
    List<String> refused = StatisticRows.insert(connection, columns);
    if (!refused.isEmpty()) {
      throw new SQLException(refused.getFirst());
    }
    int first = of.columns().size() + 1;
    return "(select array_agg(s order by n) from generate_series("
        + first
        + ", "
        + (first + target.expressions().size() - 1)
        + ") as n left join pg_statistic s on s.staattnum = n and s.starelid = '"
        + AREA
        + ".helper'::regclass)";
  }
}
