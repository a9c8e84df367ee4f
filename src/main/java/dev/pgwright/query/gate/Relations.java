package dev.pgwright.query.gate;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/// Whether reading relations only reads: views by their rules, tables by their policies and
/// generated columns.
final class Relations {

  private static final String RELATIONS =
      """
      select c.oid::bigint, c.relkind::text, n.nspname || '.' || c.relname,
        array(select r.ev_action::text from pg_catalog.pg_rewrite r
          where r.ev_class = c.oid and r.ev_type = '1'),
        array(select p.polqual::text from pg_catalog.pg_policy p
          where p.polrelid = c.oid and p.polcmd in ('r', '*') and p.polqual is not null),
        array(select d.adbin::text from pg_catalog.pg_attribute a
          join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
          where a.attrelid = c.oid and a.attgenerated = 'v'),
        array(select i.inhrelid::bigint from pg_catalog.pg_inherits i where i.inhparent = c.oid),
        c.relrowsecurity,
        c.relrowsecurity and pg_catalog.row_security_active(c.oid)
      from pg_catalog.pg_class c
      join pg_catalog.pg_namespace n on n.oid = c.relnamespace
      where c.oid = any(?::oid[])
      """;

  private static final String NAMED =
      """
      select pg_catalog.to_regclass(name)::oid::bigint
      from pg_catalog.unnest(?::text[]) as names(name)
      where pg_catalog.to_regclass(name) is not null
      """;

  private record Relation(
      long oid,
      String kind,
      String name,
      List<String> rules,
      List<String> policies,
      List<String> generated,
      List<Long> children,
      boolean secured,
      boolean securedForUs) {}

  private final Lookup lookup;
  private final Judge judge;
  private final SequencedSet<Long> seen = new LinkedHashSet<>();

  Relations(Lookup lookup, Judge judge) {
    this.lookup = lookup;
    this.judge = judge;
  }

  /// The identifiers of those of the names that there are, by the search path of the session.
  List<Long> named(Collection<String> names) {
    return lookup.rows(NAMED, "text", names, row -> row.getLong(1));
  }

  /// Why reading some relations is not known to only read; null when it is.
  ///
  /// @param throughOthers whether somebody else's rights may hold, as behind a view
  @Nullable String reason(Collection<Long> oids, boolean throughOthers) {
    var open = oids.stream().filter(oid -> oid >= Routine.FIRST_OF_USERS && seen.add(oid)).toList();
    for (Relation relation : lookup.rows(RELATIONS, "int8", open, Relations::relation)) {
      String reason = reason(relation, throughOthers);
      if (reason != null) {
        return reason;
      }
    }
    return null;
  }

  private @Nullable String reason(Relation relation, boolean throughOthers) {
    if (relation.kind().equals("f")) {
      return relation.name() + " is a foreign table: what runs elsewhere is not seen from here";
    }
    var trees = new ArrayList<>(relation.generated());
    if (relation.kind().equals("v")) {
      trees.addAll(relation.rules());
    }
    if (relation.securedForUs() || (relation.secured() && throughOthers)) {
      trees.addAll(relation.policies());
    }
    for (String tree : trees) {
      String reason = judge.reason(NodeText.of(tree));
      if (reason != null) {
        return relation.name() + ": " + reason;
      }
    }
    return reason(relation.children(), throughOthers);
  }

  private static Relation relation(ResultSet row) throws SQLException {
    return new Relation(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        list(row.getArray(4), String.class),
        list(row.getArray(5), String.class),
        list(row.getArray(6), String.class),
        list(row.getArray(7), Long.class),
        row.getBoolean(8),
        row.getBoolean(9));
  }

  private static <T> List<T> list(Array array, Class<T> type) throws SQLException {
    return Arrays.stream((Object[]) array.getArray()).map(type::cast).toList();
  }
}
