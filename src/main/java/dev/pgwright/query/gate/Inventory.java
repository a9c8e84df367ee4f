package dev.pgwright.query.gate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/// What a database holds that may run code without being named: casts, the comparisons of types,
/// and the conditions of domains.
///
/// @param made types whose values run code that is not known to only read where they are made: by
///   casts, from and to, and conditions
/// @param compared types whose values do so where they are compared
/// @param replaced whether a function of the server's own was replaced
record Inventory(SequencedSet<Long> made, SequencedSet<Long> compared, boolean replaced) {

  private static final String CASTS =
      """
      select castfunc::bigint, castsource::bigint, casttarget::bigint from pg_catalog.pg_cast
      where oid >= 16384 and castfunc <> 0 and\
      """
          + Known.strange("castfunc");

  private static final String COMPARISONS =
      """
      select f.amproc::oid::bigint, f.amproclefttype::bigint, f.amprocrighttype::bigint
      from pg_catalog.pg_amproc f where f.oid >= 16384 and\
      """
          + Known.strange("f.amproc::oid");

  private static final String DOMAINS =
      """
      select contypid::bigint, conbin::text from pg_catalog.pg_constraint
      where contypid >= 16384 and conbin is not null
      """;

  private static final String REPLACED =
      """
      select 1 from pg_catalog.pg_proc where oid < 16384 and prolang not in (12, 13, 14) limit 1
      """;

  /// Types that are made of others: arrays, ranges, composites and domains over them.
  private static final String AROUND =
      """
      select t.oid::bigint from pg_catalog.pg_type t
      left join pg_catalog.pg_range r on r.rngtypid = t.oid
      where t.typelem = any(?::oid[]) or t.typbasetype = any($1) or r.rngsubtype = any($1)
        or exists (select from pg_catalog.pg_attribute a
          where a.attrelid = t.typrelid and t.typtype = 'c' and a.atttypid = any($1))
      """;

  private record Anchor(long routine, long left, long right) {}

  private record Domain(long type, String condition) {}

  static Inventory of(Lookup lookup, Judge judge) {
    var made = suspects(CASTS, lookup, judge);
    for (Domain domain :
        lookup.rows(DOMAINS, row -> new Domain(row.getLong(1), row.getString(2)))) {
      if (judge.reason(NodeText.of(domain.condition())) != null) {
        made.add(domain.type());
      }
    }
    boolean replaced = !lookup.rows(REPLACED, row -> row.getInt(1)).isEmpty();
    return new Inventory(made, suspects(COMPARISONS, lookup, judge), replaced);
  }

  /// The types on both sides of anchors whose routine does not only read.
  private static SequencedSet<Long> suspects(String query, Lookup lookup, Judge judge) {
    List<Anchor> anchors =
        lookup.rows(query, row -> new Anchor(row.getLong(1), row.getLong(2), row.getLong(3)));
    judge.load(anchors.stream().map(Anchor::routine).distinct().toList());
    var types = new LinkedHashSet<Long>();
    for (Anchor anchor : anchors) {
      if (judge.reason(List.of(anchor.routine())) != null) {
        types.add(anchor.left());
        types.add(anchor.right());
      }
    }
    return types;
  }

  /// Whether nothing in the database runs code unnamed.
  boolean harmless() {
    return made.isEmpty() && compared.isEmpty() && !replaced;
  }

  /// Why values of some types are not to be made or compared; null when they may.
  @Nullable String reason(Lookup lookup, NodeText tree) {
    boolean makes = tree.types().stream().anyMatch(all(lookup, made)::contains);
    var comparing = all(lookup, compared);
    boolean compares =
        tree.types().stream().anyMatch(comparing::contains)
            || tree.columnTypes().stream().anyMatch(comparing::contains);
    return makes || compares
        ? "it makes or compares values of a type whose cast, condition or order may do more"
        : null;
  }

  /// Some types of users, and all types made of them.
  private static SequencedSet<Long> all(Lookup lookup, SequencedSet<Long> types) {
    var suspects = new LinkedHashSet<Long>();
    types.stream().filter(oid -> oid >= Routine.FIRST_OF_USERS).forEach(suspects::add);
    for (int found = -1; found != suspects.size(); ) {
      found = suspects.size();
      suspects.addAll(lookup.rows(around(suspects), "int8", suspects, row -> row.getLong(1)));
    }
    return suspects;
  }

  private static String around(SequencedSet<Long> types) {
    String list = String.join(",", types.stream().map(String::valueOf).toList());
    return AROUND.replace("$1", "'{" + list + "}'::oid[]");
  }
}
