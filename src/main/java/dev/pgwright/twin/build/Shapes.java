package dev.pgwright.twin.build;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.twin.ColumnStatistics;
import dev.pgwright.twin.ExtendedStatistics;
import dev.pgwright.twin.Statistics;
import dev.pgwright.twin.TableStatistics;
import dev.pgwright.twin.size.IndexShape;
import dev.pgwright.twin.size.RareElements;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the sizes of indexes on the copy follow from: statistics where there are any, what the
/// copy's own planner estimates elsewhere.
final class Shapes {

  /// What a lexeme takes in a `tsvector` beside its letters, with one place or two, in bytes.
  private static final double LEXEME = 9.2;

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
        pg_get_indexdef(i.indexrelid, a.attnum, false),
        case when a.atttypmod <= 0 then 0 when y.typname = 'vector' then 8 + 4 * a.atttypmod
          when y.typname = 'halfvec' then 8 + 2 * a.atttypmod else 0 end
      from pg_index i
      join pg_attribute a on a.attrelid = i.indexrelid
      join pg_type y on y.oid = a.atttypid
      left join pg_opclass o on o.oid = i.indclass[a.attnum - 1]
      left join pg_attribute t on t.attrelid = i.indrelid and t.attnum = i.indkey[a.attnum - 1]
        and t.attnum > 0
      where i.indexrelid = ?::int8::oid
      order by a.attnum
      """;

  private final Connection connection;
  private final Statistics statistics;
  private final Samples samples;
  private final Map<QualifiedName, Map<String, String>> types = new LinkedHashMap<>();

  Shapes(Connection connection, Statistics statistics) {
    this.connection = connection;
    this.statistics = statistics;
    this.samples = new Samples(connection);
  }

  /// The shape of an index of the copy.
  IndexShape of(long index) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(INDEX)) {
      query.setLong(1, index);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        QualifiedName name = QualifiedName.of(row.getString(3), row.getString(4));
        String condition = row.getString(5);
        double all = rows(name, null);
        double rows = condition == null ? all : rows(name, condition);
        List<ColumnStatistics> columns =
            statistics.columns().stream()
                .filter(it -> it.relation().equals(name) && !it.inherited())
                .toList();
        var table = new Table(name, rows, all, condition, columns, new ArrayList<>());
        List<IndexShape.Key> keys = keys(index, table);
        return new IndexShape(
            row.getString(1),
            rows,
            statistics.table(name).map(TableStatistics::pages).orElse(0L),
            keys,
            row.getBoolean(2),
            row.getBoolean(8),
            row.getInt(6),
            row.getInt(7),
            combinations(table, keys));
      }
    }
  }

  private double rows(QualifiedName table, @Nullable String condition) throws SQLException {
    return planned(
            "select 1 from only " + table.sql() + (condition == null ? "" : " where " + condition))
        .path("Plan Rows")
        .asDouble();
  }

  private List<IndexShape.Key> keys(long index, Table table) throws SQLException {
    var keys = new ArrayList<IndexShape.Key>();
    try (PreparedStatement query = connection.prepareStatement(KEYS)) {
      query.setLong(1, index);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          String column = row.getString(6);
          table.names().add(column == null ? "" : column);
          keys.add(key(row, table, column == null ? null : table.column(column)));
        }
      }
    }
    return keys;
  }

  private IndexShape.Key key(ResultSet row, Table table, @Nullable ColumnStatistics known)
      throws SQLException {
    String expression = row.getString(7);
    int length = row.getInt(2);
    String operators = String.valueOf(row.getString(5));
    boolean wanted = length < 0 || known == null;
    Samples.Key sample =
        wanted
            ? samples.key(expression, table.columns(), types(table.name()))
            : new Samples.Key(List.of(), 0, 0);
    boolean never = table.never(expression);
    double width = known != null ? known.width() : average(sample.lengths());
    if (width == 0) {
      width =
          planned("select " + expression + " from only " + table.name().sql())
              .path("Plan Width")
              .asDouble();
    }
    width = row.getDouble(8) > 0 ? row.getDouble(8) : width;
    List<Double> elements = elements(operators, expression, known, table);
    List<Double> trigrams = operators.equals("gist_trgm_ops") ? elements : List.of();
    if (!trigrams.isEmpty()) {
      width = 5 + 3 * trigrams.stream().mapToDouble(Double::doubleValue).sum();
    }
    return new IndexShape.Key(
        length,
        row.getInt(3),
        width,
        known == null || never ? 0 : known.nullFraction(),
        table.met(
            known != null
                ? known.distinct(table.all() * (1 - known.nullFraction()))
                : distinct(expression, sample, table)),
        known == null || table.partial() ? List.of() : known.commonFrequencies(),
        length > 0 || !trigrams.isEmpty() ? List.of() : sample.lengths(),
        row.getBoolean(1),
        row.getString(4),
        operators,
        elements);
  }

  private static double average(List<Integer> lengths) {
    return lengths.stream().mapToInt(Integer::intValue).average().orElse(0);
  }

  /// How many values an expression yields: as few as over the sample where these are few, else its
  /// share of the combinations of its columns.
  private double distinct(String expression, Samples.Key sample, Table table) throws SQLException {
    if (sample.rows() < 20) {
      return planned("select from only " + table.name().sql() + " group by " + expression)
          .path("Plan Rows")
          .asDouble();
    }
    if (sample.distinct() * 2 < sample.rows()) {
      return sample.distinct();
    }
    double combinations = 1;
    for (ColumnStatistics it : table.columns()) {
      if (expression.contains(new Name(it.column()).sql())) {
        combinations *= it.distinct(table.all() * (1 - it.nullFraction()));
      }
    }
    return Math.min(table.all(), combinations);
  }

  private List<Double> elements(
      String operators, String expression, @Nullable ColumnStatistics known, Table table)
      throws SQLException {
    if (known != null && !known.commonElements().isEmpty()) {
      return elements(operators, known, table.all());
    }
    String list =
        switch (operators) {
          case "gin_trgm_ops", "gist_trgm_ops" -> "unnest(show_trgm(k::text))";
          case "array_ops" -> "unnest(k)::text";
          case "tsvector_ops" -> "unnest(tsvector_to_array(k))";
          case "jsonb_path_ops" ->
              "jsonb_path_query(k, '$.** ? (@.type() != \"object\" && @.type() != \"array\")')"
                  + "::text";
          case "jsonb_ops" -> "jsonb_path_query(k, '$.**.keyvalue().key')::text";
          default -> "";
        };
    return list.isEmpty()
        ? List.of()
        : samples.elements(expression, list, table.columns(), types(table.name()));
  }

  /// The shares of rows that have each element, those beyond the common ones guessed.
  private static List<Double> elements(String operators, ColumnStatistics known, double rows) {
    var shares =
        new ArrayList<>(known.elementFrequencies().subList(0, known.commonElements().size()));
    if (operators.endsWith("trgm_ops")) {
      return shares;
    }
    shares.sort(Comparator.reverseOrder());
    double whole = 0;
    double letters = 0;
    for (int i = 0; i < known.commonElements().size(); i++) {
      double share = known.elementFrequencies().get(i);
      whole += share;
      letters += share * known.commonElements().get(i).length();
    }
    double each =
        known.elementCounts().isEmpty()
            ? (known.width() - 8) / (LEXEME + letters / Math.max(1e-9, whole))
            : known.elementCounts().getLast();
    shares.addAll(RareElements.of(shares, each, rows * (1 - known.nullFraction())));
    return shares;
  }

  /// The types of a table's columns, as SQL.
  private Map<String, String> types(QualifiedName table) throws SQLException {
    Map<String, String> known = types.get(table);
    if (known != null) {
      return known;
    }
    var found = new LinkedHashMap<String, String>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "select attname, format_type(atttypid, atttypmod) from pg_attribute"
                + " where attrelid = to_regclass(?) and attnum > 0 and not attisdropped")) {
      query.setString(1, table.sql());
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          found.put(row.getString(1), row.getString(2));
        }
      }
    }
    types.put(table, found);
    return found;
  }

  /// Distinct combinations of columns that extended statistics tell, times the values of the rest.
  private double combinations(Table table, List<IndexShape.Key> keys) {
    double best = 0;
    int most = 1;
    for (ExtendedStatistics it : statistics.extended()) {
      for (ExtendedStatistics.Distinct distinct : it.distinct()) {
        boolean plain = distinct.of().stream().allMatch(place -> place > 0);
        if (!it.table().equals(table.name()) || !plain || distinct.of().size() <= most) {
          continue;
        }
        List<String> of = distinct.of().stream().map(place -> it.columns().get(place - 1)).toList();
        if (table.names().containsAll(of)) {
          most = of.size();
          best = distinct.count();
          for (int i = 0; i < keys.size(); i++) {
            best *= of.contains(table.names().get(i)) ? 1 : keys.get(i).distinct();
          }
        }
      }
    }
    return best == 0 ? 0 : table.met(best);
  }

  /// The table of an index.
  ///
  /// @param rows that the index holds
  /// @param all of the table
  /// @param condition of a partial index; null for none
  /// @param names of the columns that are keys; empty for expressions
  private record Table(
      QualifiedName name,
      double rows,
      double all,
      @Nullable String condition,
      List<ColumnStatistics> columns,
      List<String> names) {

    boolean partial() {
      return condition != null;
    }

    boolean never(String column) {
      return condition != null && condition.contains(column + " IS NOT NULL");
    }

    @Nullable ColumnStatistics column(String column) {
      return columns.stream().filter(it -> it.column().equals(column)).findFirst().orElse(null);
    }

    /// How many of so many values come up among the rows of the index.
    double met(double distinct) {
      if (condition == null || rows >= all || distinct <= 1) {
        return Math.max(1, distinct);
      }
      return Math.max(1, distinct * (1 - Math.pow(1 - rows / all, all / distinct)));
    }
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
