package dev.pgwright.flyway;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.sql.Script;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/// Replaces `${name}` wherever it stands, in comments and strings too, as Flyway does.
///
/// @param values by name in lower case
record Placeholders(String prefix, String suffix, SortedMap<String, String> values) {

  Placeholders {
    values = new TreeMap<>(values);
  }

  /// The text with every placeholder replaced.
  ///
  /// @throws PgwrightException INPUT with the line of a placeholder that has no value
  String replace(Path file, String text) {
    var replaced = new StringBuilder();
    int from = 0;
    while (true) {
      int start = text.indexOf(prefix, from);
      int end = start < 0 ? -1 : text.indexOf(suffix, start + prefix.length());
      if (end < 0) {
        return replaced.append(text, from, text.length()).toString();
      }
      replaced.append(text, from, start);
      String name = text.substring(start + prefix.length(), end);
      replaced.append(value(file, text, start, name));
      from = end + suffix.length();
    }
  }

  private String value(Path file, String text, int start, String name) {
    String key = name.toLowerCase(Locale.ROOT);
    if (key.equals("flyway:filename")) {
      return file.getFileName().toString();
    }
    String value = values.get(key);
    if (value == null) {
      throw PgwrightException.of(
              Code.INPUT, "the placeholder " + prefix + name + suffix + " has no value")
          .hint(
              "give it with --placeholder "
                  + name
                  + "=VALUE, in pgwright.toml under [flyway.placeholders], or in flyway.conf")
          .at(file, Script.lineAt(text, start));
    }
    return value;
  }
}
