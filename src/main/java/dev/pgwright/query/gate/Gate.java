package dev.pgwright.query.gate;

import java.sql.Connection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether a statement only reads in one database, by what its names mean there.
public final class Gate {

  private static final String PATH =
      """
      select name from pg_catalog.unnest(pg_catalog.current_schemas(true)) as path(name)
      """;

  private static final String SECRETS =
      """
      select relname from pg_catalog.pg_class where oid = any(?::oid[]) and oid < 16384
      """;

  private final Connection connection;
  private final Lookup lookup;
  private final Judge judge;

  private Gate(Connection connection, Lookup lookup, Judge judge) {
    this.connection = connection;
    this.lookup = lookup;
    this.judge = judge;
  }

  /// Looks through functions, operators, views, policies, casts and domains; nothing is run or
  /// planned.
  ///
  /// @param connection in a READ ONLY transaction, its `search_path` as it will be
  /// @param allowed `schema.name` of functions that a person vouches for
  /// @throws dev.pgwright.PgwrightException REFUSED with what is not known to only read
  public static void check(Connection connection, ReadStatement statement, List<String> allowed) {
    if (statement.query() != null) {
      var lookup = new Lookup(connection);
      var judge = new Judge(lookup, lookup.rows(PATH, row -> row.getString(1)), allowed);
      new Gate(connection, lookup, judge)
          .check(statement, Names.of(statement.query(), statement.querySql()));
    }
  }

  private void check(ReadStatement statement, Names names) {
    List<Long> relations = judge.relations().named(names.relations());
    for (String catalog : lookup.rows(SECRETS, "int8", relations, row -> row.getString(1))) {
      if (Known.SECRETS.contains(catalog)) {
        throw Refusal.of(catalog + " holds secrets").hint("pg_roles and pg_user hold none");
      }
    }
    boolean clear = routines(names);
    clear &= judge.reasonOfOperators(judge.operators(names)) == null;
    Inventory inventory = Inventory.of(lookup, judge);
    if (names.calls().stream().anyMatch(it -> Known.TYPES_BY_NAME.contains(it.name()))
        && !inventory.harmless()) {
      throw Refusal.of("a type that a text names may run code of this database");
    }
    refuse(judge.relations().reason(relations, false));
    if (!clear || !inventory.harmless()) {
      NodeText tree = Exact.tree(connection, statement.querySql());
      refuse(judge.reason(tree));
      refuse(inventory.reason(lookup, tree));
    }
  }

  /// Whether all that the names may mean only reads.
  ///
  /// @throws dev.pgwright.PgwrightException REFUSED where nothing that one may mean does
  private boolean routines(Names names) {
    List<Routine> candidates = lookup.named(names.routineNames());
    boolean clear = true;
    for (Names.Call call : names.calls()) {
      List<Routine> meant = candidates.stream().filter(it -> judge.meant(call, it)).toList();
      List<Routine> bad =
          meant.stream().filter(it -> it.takesText() || judge.reason(it) != null).toList();
      clear &= bad.isEmpty();
      if (!bad.isEmpty() && bad.size() == meant.size()) {
        Routine first = bad.getFirst();
        String reason = judge.reason(first);
        refuse(reason == null ? first + " is not for statements" : reason);
      }
    }
    return clear
        && candidates.stream()
            .filter(it -> judge.mayBeMeant(names, it))
            .allMatch(it -> judge.reason(it) == null);
  }

  private static void refuse(@Nullable String reason) {
    if (reason != null) {
      throw Refusal.of(reason)
          .hint("a function that only reads can be allowed in pgwright.toml: [query] functions");
    }
  }
}
