package dev.pgwright.twin.build;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.twin.ColumnStatistics;
import dev.pgwright.twin.Statistics;
import dev.pgwright.twin.TableStatistics;
import dev.pgwright.twin.size.IndexShape;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the sizes of indexes on the copy follow from: statistics where there are any, what the
/// copy's own planner estimates elsewhere.
final class Shapes {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String INDEX =
      """
      select m.amname, i.indisunique, tn.nspname, t.relname, pg_get_expr(i.indpred, i.indrelid),
        coalesce((select option_value::int from pg_options_to_table(c.reloptions)
          where option_name = 'fillfactor'), case m.amname when 'hash' then 75 else 90 end),
        coalesce((select option_value::int from pg_options_to_table(c.reloptions)
          where option_name = 'pages_per_range'), 128),
        i.indnkeyatts = i.indnatts and not i.indisunique
          and coalesce((select option_value::bool from pg_options_to_table(c.reloptions)
            where option_name = 'deduplicate_items'), true)
          and not exists (
            select from unnest(i.indclass, i.indcollation) as k (class, collated)
            join pg_opclass o on o.oid = k.class
            left join pg_collation l on l.oid = k.collated
            where l.collisdeterministic = false or not exists (
              select from pg_amproc p where p.amprocfamily = o.opcfamily and p.amprocnum = 4
                and p.amproclefttype = o.opcintype and p.amprocrighttype = o.opcintype
                and p.amproc in ('btequalimage'::regproc, 'btvarstrequalimage'::regproc)))
      from pg_index i
      join pg_class c on c.oid = i.indexrelid
      join pg_am m on m.oid = c.relam
      join pg_class t on t.oid = i.indrelid
      join pg_namespace tn on tn.oid = t.relnamespace
      where i.indexrelid = ?::int8::oid
      """;

  private static final String KEYS =
      """
      select a.attnum > i.indnkeyatts, a.attlen,
        case a.attalign when 'c' then 1 when 's' then 2 when 'i' then 4 else 8 end,
        format_type(a.atttypid, null), o.opcname, t.attname,
        pg_get_indexdef(i.indexrelid, a.attnum, false)
      from pg_index i
      join pg_attribute a on a.attrelid = i.indexrelid
      left join pg_opclass o on o.oid = i.indclass[a.attnum - 1]
      left join pg_attribute t on t.attrelid = i.indrelid and t.attnum = i.indkey[a.attnum - 1]
        and t.attnum > 0
      where i.indexrelid = ?::int8::oid
      order by a.attnum
      """;

  private final Connection connection;
  private final Statistics statistics;

  Shapes(Connection connection, Statistics statistics) {
    this.connection = connection;
    this.statistics = statistics;
  }

  /// The shape of an index of the copy.
  IndexShape of(long index) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(INDEX)) {
      query.setLong(1, index);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        QualifiedName table = QualifiedName.of(row.getString(3), row.getString(4));
        double rows = rows(table, row.getString(5));
        return new IndexShape(
            row.getString(1),
            rows,
            statistics.table(table).map(TableStatistics::pages).orElse(0L),
            keys(index, table, rows),
            row.getBoolean(2),
            row.getBoolean(8),
            row.getInt(6),
            row.getInt(7));
      }
    }
  }

  private double rows(QualifiedName table, @Nullable String condition) throws SQLException {
    return planned(
            "select 1 from only " + table.sql() + (condition == null ? "" : " where " + condition))
        .path("Plan Rows")
        .asDouble();
  }

  private List<IndexShape.Key> keys(long index, QualifiedName table, double rows)
      throws SQLException {
    var keys = new ArrayList<IndexShape.Key>();
    try (PreparedStatement query = connection.prepareStatement(KEYS)) {
      query.setLong(1, index);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          keys.add(key(row, table, rows));
        }
      }
    }
    return keys;
  }

  private IndexShape.Key key(ResultSet row, QualifiedName table, double rows) throws SQLException {
    String column = row.getString(6);
    Optional<ColumnStatistics> known =
        column == null
            ? Optional.empty()
            : statistics.columns().stream()
                .filter(it -> it.relation().equals(table) && !it.inherited())
                .filter(it -> it.column().equals(column))
                .findFirst();
    int length = row.getInt(2);
    double width;
    double distinct;
    if (known.isPresent()) {
      width = known.get().width();
      distinct = known.get().distinct(rows * (1 - known.get().nullFraction()));
    } else {
      String key = row.getString(7);
      width = planned("select " + key + " from only " + table.sql()).path("Plan Width").asDouble();
      distinct =
          planned("select from only " + table.sql() + " group by " + key)
              .path("Plan Rows")
              .asDouble();
    }
    return new IndexShape.Key(
        length,
        row.getInt(3),
        width,
        known.map(ColumnStatistics::nullFraction).orElse(0.0),
        Math.max(1, distinct),
        known.map(ColumnStatistics::commonFrequencies).orElse(List.of()),
        length > 0 ? List.of() : known.map(Shapes::lengths).orElse(List.of()),
        row.getBoolean(1),
        row.getString(4),
        String.valueOf(row.getString(5)),
        known.map(Shapes::elements).orElse(0.0));
  }

  /// Lengths of the values that are known, with the byte that tells it.
  private static List<Integer> lengths(ColumnStatistics column) {
    return Stream.concat(column.commonValues().stream(), column.histogram().stream())
        .map(it -> it.getBytes(StandardCharsets.UTF_8).length)
        .map(it -> it < 126 ? it + 1 : it + 4)
        .toList();
  }

  private static double elements(ColumnStatistics column) {
    return column.elementCounts().isEmpty() ? 0 : column.elementCounts().getLast();
  }

  private JsonNode planned(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      try (ResultSet rows = statement.executeQuery("explain (format json) " + sql)) {
        rows.next();
        return JSON.readTree(rows.getString(1)).path(0).path("Plan");
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a plan that is no JSON", e);
    }
  }
}
