package dev.pgwright.twin.snapshot;

import dev.pgwright.model.Literal;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.twin.ColumnStatistics;
import dev.pgwright.twin.ExtendedStatistics;
import dev.pgwright.twin.IndexStatistics;
import dev.pgwright.twin.Statistics;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Statistics without the values of the database: in their place are others of the same type and in
/// the same order, which the server itself tells. Frequencies, widths and numbers stay.
final class Surrogates {

  private static final String TYPES =
      """
      with recursive base (typ, oid) as (
        select oid, oid from pg_catalog.pg_type
        union all
        select b.typ, t.typbasetype from base b join pg_catalog.pg_type t on t.oid = b.oid
        where t.typtype = 'd')
      select n.nspname, c.relname, a.attname, a.attnum, pg_catalog.format_type(a.atttypid, null),
        t.typname, t.typtype::text, t.typcategory::text,
        case when t.typname in ('bpchar', 'varchar', 'bit') then a.atttypmod end,
        exists (select from pg_catalog.pg_constraint k where k.contypid = a.atttypid),
        x.relname, x.schema
      from pg_catalog.pg_attribute a
      join pg_catalog.pg_class c on c.oid = a.attrelid
      join pg_catalog.pg_namespace n on n.oid = c.relnamespace
      join base b on b.typ = a.atttypid
      join pg_catalog.pg_type t on t.oid = b.oid and t.typtype <> 'd'
      left join lateral (
        select xc.relname, n.nspname as schema from pg_catalog.pg_index i
        join pg_catalog.pg_class xc on xc.oid = i.indexrelid
        where i.indrelid = c.oid and i.indkey[0] = a.attnum) x on true
      where a.attnum > 0 and not a.attisdropped and n.nspname <> 'information_schema'
        and n.nspname !~ '^pg_' and c.relkind in ('r', 'm', 'p', 'f', 'i', 'I')
      order by c.oid, a.attnum
      """;

  private final Statistics statistics;
  private final Session session;
  private final Map<Place, Type> types = new LinkedHashMap<>();
  private final Map<QualifiedName, Place> leading = new LinkedHashMap<>();
  private final Map<Place, SequencedSet<String>> values = new LinkedHashMap<>();
  private final Map<Place, Map<String, String>> surrogates = new LinkedHashMap<>();

  /// A column of a relation.
  private record Place(QualifiedName relation, String column) {}

  /// @param sql its name
  /// @param modifier of a type with a length; below 0 for none
  private record Type(
      String sql, String base, String kind, String category, int modifier, boolean checked) {}

  private Surrogates(Statistics statistics, Session session) {
    this.statistics = statistics;
    this.session = session;
  }

  static Statistics of(Statistics statistics, Session session) throws SQLException {
    var surrogates = new Surrogates(statistics, session);
    surrogates.types();
    surrogates.gather();
    for (var entry : surrogates.values.entrySet()) {
      surrogates.order(entry.getKey(), entry.getValue());
    }
    return surrogates.replaced();
  }

  private void types() throws SQLException {
    session.each(
        TYPES,
        row -> {
          var place =
              new Place(QualifiedName.of(row.getString(1), row.getString(2)), row.getString(3));
          int modifier = row.getInt(9);
          types.put(
              place,
              new Type(
                  row.getString(5),
                  row.getString(6),
                  row.getString(7),
                  row.getString(8),
                  row.wasNull() ? -1 : modifier,
                  row.getBoolean(10)));
          String index = row.getString(11);
          if (index != null) {
            leading.put(QualifiedName.of(row.getString(12), index), place);
          }
        });
  }

  private void gather() {
    for (ColumnStatistics it : statistics.columns()) {
      var place = new Place(it.relation(), it.column());
      add(place, it.commonValues());
      add(place, it.histogram());
    }
    for (IndexStatistics it : statistics.indexes()) {
      Place place = leading.get(it.name());
      if (place != null && it.first() != null && it.last() != null) {
        add(place, List.of(it.first(), it.last()));
      }
    }
    for (ExtendedStatistics it : statistics.extended()) {
      for (int i = 0; i < it.columns().size(); i++) {
        var place = new Place(it.table(), it.columns().get(i));
        for (ExtendedStatistics.Common common : it.common()) {
          String value = common.values().get(i);
          add(place, value == null ? List.of() : List.of(value));
        }
      }
    }
  }

  private void add(Place place, List<String> more) {
    if (!more.isEmpty()) {
      values.computeIfAbsent(place, _ -> new LinkedHashSet<>()).addAll(more);
    }
  }

  /// Asks the server for the order of the values, and gives each another one.
  private void order(Place place, SequencedSet<String> found) throws SQLException {
    Type type = types.get(place);
    if (type == null || type.checked() || type.kind().equals("c")) {
      return;
    }
    String list = found.stream().map(it -> new Literal(it).sql()).collect(Collectors.joining(", "));
    List<String> sorted =
        session
            .attempt(
                () ->
                    session.list(
                        "select x from (select x, x::"
                            + type.sql()
                            + " as v from pg_catalog.unnest(array["
                            + list
                            + "]) as x) as s order by v",
                        row -> row.getString(1)))
            .orElse(List.of());
    var map = new LinkedHashMap<String, String>();
    for (int i = 0; i < sorted.size(); i++) {
      String other =
          type.kind().equals("e") || type.base().equals("bool")
              ? sorted.get(i)
              : Codes.of(type.base(), type.category(), type.modifier(), i, sorted);
      if (other == null) {
        return;
      }
      map.put(sorted.get(i), other);
    }
    surrogates.put(place, map);
  }

  private Statistics replaced() {
    var notes = new ArrayList<>(statistics.notes());
    List<String> lost =
        values.keySet().stream()
            .filter(it -> !surrogates.containsKey(it))
            .map(it -> it.relation() + "." + it.column())
            .toList();
    if (!lost.isEmpty()) {
      notes.add("no surrogates for values of " + StatisticsReader.some(lost));
    }
    return new Statistics(
        false,
        statistics.locale(),
        statistics.settings(),
        statistics.tablespaces(),
        statistics.schema(),
        statistics.tables(),
        statistics.indexes().stream().map(this::index).toList(),
        statistics.columns().stream().map(this::column).toList(),
        statistics.extended().stream().map(this::extended).toList(),
        statistics.workload(),
        notes);
  }

  private IndexStatistics index(IndexStatistics it) {
    Place place = leading.get(it.name());
    Map<String, String> map =
        place == null
            ? new LinkedHashMap<>()
            : surrogates.getOrDefault(place, new LinkedHashMap<>());
    return it.between(
        it.first() == null ? null : map.get(it.first()),
        it.last() == null ? null : map.get(it.last()));
  }

  private ColumnStatistics column(ColumnStatistics it) {
    Map<String, String> map =
        surrogates.getOrDefault(new Place(it.relation(), it.column()), new LinkedHashMap<>());
    boolean known = map.keySet().containsAll(it.commonValues());
    List<String> common = known ? all(it.commonValues(), map) : List.of();
    List<String> bounds =
        map.keySet().containsAll(it.histogram()) ? all(it.histogram(), map) : List.of();
    return it.with(common, known ? it.commonFrequencies() : List.of(), bounds, elements(it));
  }

  /// Elements keep their order, which is that of the list.
  private List<String> elements(ColumnStatistics it) {
    Type type = types.get(new Place(it.relation(), it.column()));
    if (type == null || !type.base().matches("tsvector|_text|_varchar|_int[248]|_numeric|text")) {
      return List.of();
    }
    var elements = new ArrayList<String>();
    boolean numbers = it.commonElements().stream().allMatch(e -> e.matches("-?\\d+"));
    for (int i = 0; i < it.commonElements().size(); i++) {
      elements.add(numbers ? "" + (i + 1) : Codes.text(i, it.commonElements().size(), 0));
    }
    return elements;
  }

  private static List<String> all(List<String> of, Map<String, String> map) {
    return of.stream().map(it -> Objects.requireNonNull(map.get(it))).toList();
  }

  private ExtendedStatistics extended(ExtendedStatistics it) {
    var common = new ArrayList<ExtendedStatistics.Common>();
    for (ExtendedStatistics.Common item : it.common()) {
      List<@Nullable String> row = row(it, item);
      if (row.isEmpty()) {
        return it.with(List.of());
      }
      common.add(new ExtendedStatistics.Common(row, item.frequency(), item.base()));
    }
    return it.with(common);
  }

  /// The values of a combination; empty where one has no surrogate.
  private List<@Nullable String> row(ExtendedStatistics of, ExtendedStatistics.Common item) {
    var row = new ArrayList<@Nullable String>();
    for (int i = 0; i < item.values().size(); i++) {
      String value = item.values().get(i);
      if (value == null) {
        row.add(null);
        continue;
      }
      Map<String, String> map =
          i < of.columns().size()
              ? surrogates.getOrDefault(
                  new Place(of.table(), of.columns().get(i)), new LinkedHashMap<>())
              : new LinkedHashMap<>();
      String other = map.get(value);
      if (other == null) {
        return List.of();
      }
      row.add(other);
    }
    return row;
  }
}
