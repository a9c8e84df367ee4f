package dev.pgwright.search;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A query to paste: its parameters are `{query}`, `{embedding}` and `{limit}` until it is written
/// for a driver.
///
/// @param name what it does, a few words
/// @param sql with placeholders in braces
public record SearchQuery(String name, String sql) {

  private static final Pattern PARAMETER = Pattern.compile("\\{(query|embedding|limit)\\}");

  /// Who sends it.
  public enum Driver {
    /// `cursor.execute(sql, {"query": …})`.
    PSYCOPG,
    /// `session.execute(text(sql), {"query": …})`.
    SQLALCHEMY,
    /// `PreparedStatement`, parameters in the order they stand in the text.
    JDBC;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// The text for a driver.
  public String text(Driver driver) {
    return switch (driver) {
      case PSYCOPG -> named(sql.replace("%", "%%"), "%(", ")s");
      case SQLALCHEMY -> named(sql, ":", "");
      case JDBC -> PARAMETER.matcher(sql).replaceAll("?");
    };
  }

  /// The names of the parameters in the order they stand in the text, as JDBC counts them.
  public List<String> parameters() {
    return PARAMETER.matcher(sql).results().map(it -> it.group(1)).toList();
  }

  /// The text with `$1` for the words, `$2` for the embedding and `$3` for the limit, as the server
  /// knows it.
  public String prepared() {
    return sql.replace("{query}", "$1").replace("{embedding}", "$2").replace("{limit}", "$3");
  }

  private static String named(String sql, String before, String after) {
    String result = sql;
    for (String name : new String[] {"query", "embedding", "limit"}) {
      result = result.replace("{" + name + "}", before + name + after);
    }
    return result;
  }
}
