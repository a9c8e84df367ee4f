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

/// Whether reading relations only reads: views by their rules, tables by their policies, generated
/// columns, and what the planner computes of their indexes and constraints.
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
        array(select i.indexprs::text || coalesce(i.indpred::text, '') from pg_catalog.pg_index i
            where i.indrelid = c.oid and i.indexprs is not null
          union all select i.indpred::text from pg_catalog.pg_index i
            where i.indrelid = c.oid and i.indexprs is null and i.indpred is not null
          union all select s.stxexprs::text from pg_catalog.pg_statistic_ext s
            where s.stxrelid = c.oid and s.stxexprs is not null
          union all select k.conbin::text from pg_catalog.pg_constraint k
            where k.conrelid = c.oid and k.conbin is not null),
        array(select f.amproc::oid::bigint from pg_catalog.pg_opclass o
          join pg_catalog.pg_amproc f on f.amprocfamily = o.opcfamily
          where f.oid >= 16384 and o.oid in (
              select pg_catalog.unnest(i.indclass::oid[]) from pg_catalog.pg_index i
              where i.indrelid = c.oid
              union all select pg_catalog.unnest(p.partclass::oid[])
              from pg_catalog.pg_partitioned_table p where p.partrelid = c.oid)
            and $strange),
        c.relrowsecurity,
        c.relrowsecurity and pg_catalog.row_security_active(c.oid)
      from pg_catalog.pg_class c
      join pg_catalog.pg_namespace n on n.oid = c.relnamespace
      where c.oid = any(?::oid[])
      """
          .replace("$strange", Known.strange("f.amproc::oid"));

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
      List<String> planned,
      List<Long> comparisons,
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
    String reason = whenPlanned(relation);
    return reason == null ? reason(relation.children(), throughOthers) : reason;
  }

  /// Why planning with the indexes, constraints and partitions of a table is not known to be
  /// harmless; null when it is.
  private @Nullable String whenPlanned(Relation relation) {
    var called = new LinkedHashSet<>(relation.comparisons());
    relation.planned().forEach(tree -> called.addAll(NodeText.constantCalls(tree)));
    String reason = judge.reason(called);
    return reason == null ? null : relation.name() + " is planned with " + reason;
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
        list(row.getArray(8), String.class),
        list(row.getArray(9), Long.class),
        row.getBoolean(10),
        row.getBoolean(11));
  }

  private static <T> List<T> list(Array array, Class<T> type) throws SQLException {
    return Arrays.stream((Object[]) array.getArray()).map(type::cast).toList();
  }
}
