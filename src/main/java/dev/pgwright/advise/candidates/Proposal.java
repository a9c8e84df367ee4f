package dev.pgwright.advise.candidates;

import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An index that might help.
///
/// @param method the access method, for example `btree`
/// @param keys as they stand in `CREATE INDEX`, with operator class and direction
/// @param include columns that are only carried along
/// @param where the condition of a partial index; null otherwise
public record Proposal(
    QualifiedName table,
    String method,
    List<String> keys,
    List<Name> include,
    @Nullable String where) {

  private static final Pattern SUFFIX =
      Pattern.compile("(?: (?:[^ ()]+_ops|DESC|ASC|NULLS FIRST|NULLS LAST))+$");

  public Proposal {
    keys = List.copyOf(keys);
    include = List.copyOf(include);
  }

  /// The columns and expressions of [#keys], without operator classes and directions.
  public List<String> columns() {
    return keys.stream().map(it -> SUFFIX.matcher(it).replaceAll("")).toList();
  }

  /// `CREATE INDEX …` without a name.
  public String sql() {
    return "CREATE INDEX ON " + definition();
  }

  /// `CREATE INDEX …` with a name.
  public String sql(Name name) {
    return "CREATE INDEX " + name.sql() + " ON " + definition();
  }

  /// The table and all that follows, as people read it; the same only for the same index.
  public String definition() {
    var out = new StringBuilder(table.sql());
    if (!method.equals("btree")) {
      out.append(" USING ").append(method);
    }
    out.append(" (").append(String.join(", ", keys)).append(')');
    if (!include.isEmpty()) {
      out.append(
          include.stream().map(Name::sql).collect(Collectors.joining(", ", " INCLUDE (", ")")));
    }
    if (where != null) {
      out.append(" WHERE ").append(where);
    }
    return out.toString();
  }
}
