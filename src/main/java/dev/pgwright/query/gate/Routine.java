package dev.pgwright.query.gate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A function as the catalog has it.
///
/// @param parameters number of those that are passed in
/// @param defaults how many of them have a default
/// @param takesText whether one is a `cstring` or `internal`, as input functions have them
/// @param language such as `sql`
/// @param volatility `i`, `s` or `v`
/// @param kind `f`, `a` for an aggregate, `w` or `p`
/// @param configured whether it sets parameters other than its path while it runs
/// @param ownPath whether it sets the path where its names are looked for
/// @param extension that it belongs to; null for none
/// @param source the text of its body
/// @param tree its body as the server has parsed it; null when it is kept as text
/// @param defaultTree defaults of its parameters as the server has parsed them; null for none
/// @param parts functions of an aggregate
record Routine(
    long oid,
    String schema,
    String name,
    String signature,
    int parameters,
    int defaults,
    boolean variadic,
    boolean takesText,
    String language,
    char volatility,
    char kind,
    boolean definer,
    boolean configured,
    boolean ownPath,
    @Nullable String extension,
    String source,
    @Nullable String tree,
    @Nullable String defaultTree,
    List<Long> parts) {

  /// The first identifier that a database gives away by itself; below are the server's own objects.
  static final long FIRST_OF_USERS = 16_384;

  Routine {
    parts = List.copyOf(parts);
  }

  /// Whether it came with the server.
  boolean builtIn() {
    return oid < FIRST_OF_USERS
        && (schema.equals("pg_catalog") || schema.equals("information_schema"));
  }

  @Override
  public String toString() {
    return (builtIn() ? "" : schema + ".") + signature;
  }
}
