package dev.pgwright.sql.ast;

import dev.pgwright.sql.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A data type as a statement writes it.
///
/// @param name the name in the catalogs: `pg_catalog.int4` for `integer`, `pg_catalog.bpchar` for
///   `char`, what is written for every other
/// @param modifiers in parentheses, as in `numeric(10, 2)`; `char` alone has the modifier 1
/// @param interval the fields of an interval, for example `day to second`; null for all of them
/// @param dimensions number of `[]`; 0 when it is no array
/// @param setOf `setof …`
/// @param ofColumn `table.column%type`; then `name` names the column
public record TypeName(
    Span span,
    ObjectName name,
    List<Expr> modifiers,
    @Nullable String interval,
    int dimensions,
    boolean setOf,
    boolean ofColumn)
    implements Node {

  public TypeName {
    modifiers = List.copyOf(modifiers);
  }

  @Override
  public List<Node> children() {
    return Below.of(name, modifiers);
  }
}
