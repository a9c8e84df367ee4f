package dev.pgwright.query.gate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// What the catalogs of one database say; constant queries, names and identifiers are bound.
final class Lookup {

  private static final String ROUTINES =
      """
      select p.oid::bigint, n.nspname, p.proname,
        p.proname || '(' || pg_catalog.oidvectortypes(p.proargtypes) || ')',
        p.pronargs::integer, p.pronargdefaults::integer, p.provariadic <> 0,
        p.proargtypes::oid[] && array['cstring'::regtype::oid, 'internal'::regtype::oid],
        l.lanname, p.provolatile::text, p.prokind::text, p.prosecdef, exists (select from pg_catalog.unnest(p.proconfig) as s(text) where s.text !~ '^search_path='),
        p.proconfig is not null,
        e.extname, p.prosrc, p.prosqlbody::text,
        case when p.oid >= 16384 then p.proargdefaults::text end,
        array(select part.f::oid::bigint from pg_catalog.unnest(array[a.aggtransfn, a.aggfinalfn,
          a.aggcombinefn, a.aggserialfn, a.aggdeserialfn, a.aggmtransfn, a.aggminvtransfn,
          a.aggmfinalfn]) as part(f) where part.f::oid <> 0)
      from pg_catalog.pg_proc p
      join pg_catalog.pg_namespace n on n.oid = p.pronamespace
      join pg_catalog.pg_language l on l.oid = p.prolang
      left join pg_catalog.pg_aggregate a on a.aggfnoid = p.oid
      left join pg_catalog.pg_depend d on d.classid = 'pg_catalog.pg_proc'::regclass
        and d.objid = p.oid and d.refclassid = 'pg_catalog.pg_extension'::regclass
        and d.deptype = 'e'
      left join pg_catalog.pg_extension e on e.oid = d.refobjid
      where\
      """;

  private final Connection connection;

  Lookup(Connection connection) {
    this.connection = connection;
  }

  /// The routines with some names, in whatever schema.
  List<Routine> named(Collection<String> names) {
    return routines(" p.proname = any(?::text[])", "text", names);
  }

  /// The routines with some identifiers.
  List<Routine> routines(Collection<Long> oids) {
    return routines(" p.oid = any(?::oid[])", "int8", oids);
  }

  private List<Routine> routines(String where, String type, Collection<?> values) {
    return rows(ROUTINES + where, type, values, Lookup::routine);
  }

  private static Routine routine(ResultSet row) throws SQLException {
    var parts = new ArrayList<Long>();
    for (Object part : (Object[]) row.getArray(19).getArray()) {
      parts.add((Long) part);
    }
    return new Routine(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getInt(5),
        row.getInt(6),
        row.getBoolean(7),
        row.getBoolean(8),
        row.getString(9),
        row.getString(10).charAt(0),
        row.getString(11).charAt(0),
        row.getBoolean(12),
        row.getBoolean(13),
        row.getBoolean(14),
        row.getString(15),
        row.getString(16),
        row.getString(17),
        row.getString(18),
        parts);
  }

  /// One reading of a row.
  @FunctionalInterface
  interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /// The rows of a query with one array for its `?`; none for an empty array.
  <T> List<T> rows(String sql, String type, Collection<?> values, Reader<T> reader) {
    var rows = new ArrayList<T>();
    if (values.isEmpty()) {
      return rows;
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(1, connection.createArrayOf(type, values.toArray()));
      try (ResultSet set = statement.executeQuery()) {
        while (set.next()) {
          rows.add(reader.read(set));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw ServerError.of(e);
    }
  }

  /// The rows of a constant query.
  <T> List<T> rows(String sql, Reader<T> reader) {
    var rows = new ArrayList<T>();
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet set = statement.executeQuery()) {
      while (set.next()) {
        rows.add(reader.read(set));
      }
      return rows;
    } catch (SQLException e) {
      throw ServerError.of(e);
    }
  }
}
