package dev.pgwright.search;

import dev.pgwright.model.Column;
import dev.pgwright.model.Literal;
import dev.pgwright.model.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// The expression that makes a `tsvector` of a row, immutable so that indexes and generated columns
/// take it: the configuration is a constant, never a text and never the session's.
///
/// @param columns the texts, the most important first
/// @param configuration as SQL, for example `pg_catalog.english`
/// @param languages configuration as SQL by value of the column that says the language of a row
/// @param languageColumn null for one configuration; of type `regconfig` where there are no
///   languages
record SearchVector(
    List<Column> columns,
    String configuration,
    SequencedMap<String, String> languages,
    @Nullable Name languageColumn) {

  /// The most characters of a row that are parsed. A `tsvector` holds 1 MB of words and places; in
  /// any language this many stay below, so that no long text makes an INSERT fail.
  static final int LONGEST = 250_000;

  SearchVector {
    columns = List.copyOf(columns);
  }

  /// The expression.
  ///
  /// @param row what stands before the names of columns, such as `NEW.`
  String sql(String row) {
    var parts = new ArrayList<String>();
    for (int i = 0; i < columns.size(); i++) {
      String part = "to_tsvector(" + configuration(row) + ", " + text(columns.get(i), row) + ")";
      char weight = (char) ('A' + Math.min(3, i));
      parts.add(columns.size() == 1 ? part : "setweight(" + part + ", '" + weight + "')");
    }
    return String.join(" || ", parts);
  }

  private String configuration(String row) {
    if (languageColumn == null) {
      return constant(configuration);
    }
    if (languages.isEmpty()) {
      return row + languageColumn.sql();
    }
    var cases = new StringBuilder("CASE ").append(row).append(languageColumn.sql());
    for (Map.Entry<String, String> it : languages.entrySet()) {
      cases
          .append(" WHEN ")
          .append(new Literal(it.getKey()).sql())
          .append(" THEN ")
          .append(constant(it.getValue()));
    }
    return cases.append(" ELSE ").append(constant(configuration)).append(" END").toString();
  }

  /// A configuration as a constant of its own type.
  static String constant(String configuration) {
    return new Literal(configuration).sql() + "::regconfig";
  }

  private String text(Column column, String row) {
    String value = row + column.name().sql();
    boolean plain = column.type().equals("text") || column.type().startsWith("character");
    String text = plain ? value : value + "::text";
    String some =
        columns.size() > 1 && column.notNull() == null ? "coalesce(" + text + ", '')" : text;
    int most = LONGEST / columns.size();
    return bounded(column.type(), most)
        ? some
        : String.format(Locale.ROOT, "left(%s, %d)", some, most);
  }

  private static boolean bounded(String type, int most) {
    String length = type.replaceFirst("^character(?: varying)?\\((\\d{1,9})\\)$", "$1");
    return !length.equals(type) && Integer.parseInt(length) <= most;
  }
}
