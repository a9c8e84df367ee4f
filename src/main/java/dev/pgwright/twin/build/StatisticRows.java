package dev.pgwright.twin.build;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pgwright.twin.ColumnStatistics;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;

/// Rows of `pg_statistic` from rows of `pg_stats`.
///
/// What is not in the view follows from the type of the column, as in `std_typanalyze` and
/// `pg_restore_attribute_stats`: the operators are those of its default operator class; the values
/// are of its type, of its elements' or of its range's.
final class StatisticRows {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final int AT_ONCE = 100;

  /// The types of what statistics are about: `typ` of the values, `elem` of their elements, `coll`
  /// their collation, and the operators `lt`, `eq` and `elem_eq`.
  static final String TYPED =
      """
      base as (
        with recursive up (typ, base) as (
          select distinct typ, typ from target
          union all
          select up.typ, t.typbasetype from up join pg_type t on t.oid = up.base
          where t.typtype = 'd')
        select up.typ, up.base, t.typtype, t.typcategory, t.typelem, t.typcollation,
          case when t.typlen = -1 and t.typcategory = 'A' then t.typelem end as elem
        from up join pg_type t on t.oid = up.base where t.typtype <> 'd'),
      wanted as (
        select base as typ from base union select elem from base where elem is not null
        union select 'text'::regtype),
      classes as (
        select w.typ, o.*
        from wanted w
        join pg_type t on t.oid = w.typ
        cross join lateral (
          select c.opcfamily as family, c.opcintype as input, a.amname as method
          from pg_opclass c join pg_am a on a.oid = c.opcmethod
          where c.opcdefault and a.amname in ('btree', 'hash') and (
            c.opcintype = w.typ
            or (t.typcategory = 'A' and t.typlen = -1 and c.opcintype = 'anyarray'::regtype)
            or (t.typtype = 'e' and c.opcintype = 'anyenum'::regtype)
            or (t.typtype = 'r' and c.opcintype = 'anyrange'::regtype)
            or (t.typtype = 'm' and c.opcintype = 'anymultirange'::regtype)
            or (t.typtype = 'c' and c.opcintype = 'record'::regtype)
            or exists (select from pg_cast k where k.castsource = w.typ
              and k.casttarget = c.opcintype and k.castmethod = 'b' and k.castcontext = 'i'))
          order by a.amname, c.opcintype = w.typ desc,
            (select p.typispreferred from pg_type p where p.oid = c.opcintype) desc
          limit 1) o),
      operators as (
        select c.typ,
          max(case when c.method = 'btree' and p.amopstrategy = 1 then p.amopopr::int8 end) as lt,
          max(case when p.amopstrategy = case c.method when 'btree' then 3 else 1 end
            then p.amopopr::int8 end) as eq
        from classes c
        join pg_amop p on p.amopfamily = c.family and p.amoplefttype = c.input
          and p.amoprighttype = c.input and p.amoppurpose = 's'
        group by c.typ),
      typed as (
        select t.*,
          case when b.base = 'tsvector'::regtype then 'text'::regtype::oid else b.elem end as elem,
          case when b.base = 'tsvector'::regtype then 100::oid else t.collated end as coll,
          coalesce(o.lt, 0) as lt, coalesce(o.eq, 0) as eq, coalesce(e.eq, 0) as elem_eq,
          coalesce((select r.rngtypid from pg_range r where r.rngmultitypid = b.base), b.base)
            as range_type
        from target t join base b on b.typ = t.typ
        left join operators o on o.typ = b.base
        left join operators e
          on e.typ = case when b.base = 'tsvector'::regtype then 'text'::regtype else b.elem end),
      """;

  /// One row per kind of statistics that there is, numbered.
  static final String SLOTS =
      """
      slots as (
        select t.id, s.*, row_number() over (partition by t.id order by s.kind) as n
        from typed t
        cross join lateral (values
          (1, t.eq, t.coll, t.common_frequencies, t.common_values::text, t.typ),
          (2, t.lt, t.coll, null, t.histogram::text, t.typ),
          (3, t.lt, t.coll, array[t.correlation], null, 0::oid),
          (4, t.elem_eq, t.coll, t.element_frequencies, t.common_elements::text, t.elem),
          (5, t.elem_eq, t.coll, t.element_counts, null, 0),
          (6, 672, 0, array[t.empty_ranges], t.range_lengths::text, 'float8'::regtype),
          (7, 0, 0, null, t.range_bounds::text, t.range_type))
          as s (kind, operator, collated, numbers, vals, value_type)
        where (s.kind = 3 and t.correlation is not null)
          or (s.kind = 5 and t.element_counts <> '{}')
          or (s.kind not in (3, 5) and s.vals <> '{}')),
      flat as (
        select id,\s"""
          + slots("max(case when n = % then kind else 0 end)::int2 as kind%")
          + slots("max(case when n = % then operator::int8 else 0 end)::oid as op%")
          + slots("max(case when n = % then collated::int8 else 0 end)::oid as coll%")
          + slots("max(case when n = % then numbers end) as numbers%")
          + slots("max(case when n = % then vals end) as vals%")
          + slots("max(case when n = % then value_type::int8 end)::oid as type%")
          + "count(*) from slots group by id)\n";

  /// What a row of `pg_statistic` holds behind its key.
  static final String FIELDS =
      "t.null_fraction, t.width, t.distinct_values, "
          + slots("coalesce(f.kind%, 0)::int2")
          + slots("coalesce(f.op%, 0)::oid")
          + slots("coalesce(f.coll%, 0)::oid")
          + slots("f.numbers%")
          + slots("case when f.vals% is not null then array_in(f.vals%::cstring, f.type%, -1) end")
              .replaceFirst(", $", "");

  /// What is handed over of a column.
  static final String GIVEN =
      """
      given as (
        select * from jsonb_to_recordset(?::jsonb) as g (
          id int, schema text, relation text, "column" text, position int, inherited bool,
          null_fraction real, width int, distinct_values real, common_values text[],
          common_frequencies real[], histogram text[], correlation real, common_elements text[],
          element_frequencies real[], element_counts real[], range_lengths text[],
          empty_ranges real, range_bounds text[])),
      """;

  /// An expression of an index is of the type that its operator class takes, which may store
  /// another one.
  private static final String INSERT =
      "with "
          + GIVEN
          + """
          target as (
            select g.*, c.oid as rel, a.attnum,
              case
                when x.opckeytype is null or x.opckeytype = 0 then a.atttypid
                when x.opcintype = 'anyarray'::regtype
                  then coalesce(nullif((select typarray from pg_type where oid = a.atttypid), 0),
                    a.atttypid)
                else x.opcintype
              end as typ,
              case when a.attcollation = 0 and x.opckeytype <> 0 then 100 else a.attcollation end
                as collated
            from given g
            join pg_class c on c.relname = g.relation and c.relnamespace =
              (select n.oid from pg_namespace n where n.nspname = g.schema)
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
              and case when c.relkind in ('i', 'I') then a.attnum = g.position
                else a.attname = g.column end
            left join pg_index i on i.indexrelid = c.oid
            left join pg_opclass x on x.oid = i.indclass[a.attnum - 1]),
          """
          + TYPED
          + SLOTS
          + "insert into pg_statistic select t.rel, t.attnum, t.inherited, "
          + FIELDS
          + " from typed t left join flat f on f.id = t.id returning starelid";

  private final Connection connection;
  private final List<String> failed = new ArrayList<>();

  private StatisticRows(Connection connection) {
    this.connection = connection;
  }

  static String slots(String form) {
    var text = new StringBuilder();
    for (int i = 1; i <= 5; i++) {
      text.append(form.replace("%", "" + i)).append(", ");
    }
    return text.toString();
  }

  /// Inserts what can be inserted.
  ///
  /// @return columns that have no place here, or whose values their type refuses
  static List<String> insert(Connection connection, List<ColumnStatistics> columns)
      throws SQLException {
    var rows = new StatisticRows(connection);
    for (int i = 0; i < columns.size(); i += AT_ONCE) {
      rows.insert(columns.subList(i, Math.min(i + AT_ONCE, columns.size())));
    }
    return rows.failed;
  }

  /// Halves what fails until it is found.
  private void insert(List<ColumnStatistics> columns) throws SQLException {
    Savepoint before = connection.setSavepoint();
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setString(1, json(columns));
      int inserted = 0;
      try (ResultSet rows = insert.executeQuery()) {
        while (rows.next()) {
          inserted++;
        }
      }
      connection.releaseSavepoint(before);
      if (inserted < columns.size() && columns.size() == 1) {
        failed.add(columns.getFirst().relation() + "." + columns.getFirst().column());
      }
    } catch (SQLException e) {
      connection.rollback(before);
      if (columns.size() == 1) {
        String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        failed.add(columns.getFirst().relation() + "." + columns.getFirst().column() + ": " + why);
        return;
      }
      insert(columns.subList(0, columns.size() / 2));
      insert(columns.subList(columns.size() / 2, columns.size()));
    }
  }

  static String json(List<ColumnStatistics> columns) {
    ArrayNode array = JSON.createArrayNode();
    for (int i = 0; i < columns.size(); i++) {
      ColumnStatistics it = columns.get(i);
      ObjectNode node = array.addObject().put("id", i);
      node.put("schema", it.relation().schema().value());
      node.put("relation", it.relation().name().value());
      node.put("column", it.column()).put("position", it.position());
      node.put("inherited", it.inherited()).put("null_fraction", it.nullFraction());
      node.put("width", it.width()).put("distinct_values", it.distinct());
      node.set("common_values", JSON.valueToTree(it.commonValues()));
      node.set("common_frequencies", JSON.valueToTree(it.commonFrequencies()));
      node.set("histogram", JSON.valueToTree(it.histogram()));
      node.put("correlation", it.correlation());
      node.set("common_elements", JSON.valueToTree(it.commonElements()));
      node.set("element_frequencies", JSON.valueToTree(it.elementFrequencies()));
      node.set("element_counts", JSON.valueToTree(it.elementCounts()));
      node.set(
          "range_lengths",
          JSON.valueToTree(it.rangeLengths().stream().map(String::valueOf).toList()));
      node.put("empty_ranges", it.emptyRanges());
      node.set("range_bounds", JSON.valueToTree(it.rangeBounds()));
    }
    return array.toString();
  }
}
