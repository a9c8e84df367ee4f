package dev.pgwright.search;

import dev.pgwright.model.Column;
import dev.pgwright.model.Index;
import dev.pgwright.model.Trigger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a table has for full-text search already.
///
/// @param vector the column, or the expression in parentheses, that queries ask
/// @param source what it is made by: the expression or the trigger
/// @param configuration as SQL; null where it cannot be told
/// @param index the GIN, GiST or RUM index over it; null for none
record Existing(
    String vector, String source, @Nullable String configuration, @Nullable Index index) {

  private static final Pattern CONFIGURATION =
      Pattern.compile("'((?:[a-z_][a-z0-9_$]*\\.)?[a-z_][a-z0-9_$]*)'(?:::regconfig)?\\s*,");

  private static final List<String> METHODS = List.of("gin", "gist", "rum");

  /// A `tsvector` over one of the columns, a column before an expression; empty for none.
  static Optional<Existing> of(SearchTable table) {
    for (Column column : table.table().columns()) {
      Optional<Existing> found =
          column.type().equals("tsvector") ? ofColumn(table, column) : Optional.empty();
      if (found.isPresent()) {
        return found;
      }
    }
    return indexes(table).stream()
        .filter(it -> !it.keys().isEmpty() && it.keys().getFirst().contains("to_tsvector("))
        .filter(it -> covers(table, it.keys().getFirst()))
        .findFirst()
        .map(it -> made("(" + it.keys().getFirst() + ")", it.keys().getFirst(), it));
  }

  private static Optional<Existing> ofColumn(SearchTable table, Column column) {
    String source =
        switch (column.fill()) {
          case Column.Fill.Generated it -> it.sql();
          case Column.Fill.Expression _, Column.Fill.Identity _, Column.Fill.Nothing _ ->
              table
                  .schema()
                  .all(Trigger.class)
                  .filter(it -> it.table().equals(table.table().name()))
                  .map(Trigger::definition)
                  .filter(it -> covers(table, it))
                  .findFirst()
                  .orElse("");
        };
    boolean virtual = column.fill() instanceof Column.Fill.Generated it && !it.stored();
    Index index =
        indexes(table).stream()
            .filter(it -> !it.keys().isEmpty())
            .filter(
                it ->
                    it.keys().getFirst().equals(column.name().sql())
                        || (virtual && it.keys().getFirst().equals(source)))
            .findFirst()
            .orElse(null);
    return source.isEmpty() || !covers(table, source)
        ? Optional.empty()
        : Optional.of(made(column.name().sql(), source, index));
  }

  private static Existing made(String vector, String source, @Nullable Index index) {
    Matcher matcher = CONFIGURATION.matcher(source);
    String name = matcher.find() ? matcher.group(1) : null;
    return new Existing(
        vector, source, name == null || name.contains(".") ? name : "pg_catalog." + name, index);
  }

  private static boolean covers(SearchTable table, String source) {
    return table.columns().keySet().stream()
        .allMatch(
            it ->
                Pattern.compile("(?<!\\w)" + Pattern.quote(it.value()) + "(?!\\w)")
                    .matcher(source)
                    .find());
  }

  private static List<Index> indexes(SearchTable table) {
    return table
        .schema()
        .all(Index.class)
        .filter(it -> it.table().equals(table.table().name()))
        .filter(it -> METHODS.contains(it.method()) && it.predicate() == null && it.valid())
        .toList();
  }
}
