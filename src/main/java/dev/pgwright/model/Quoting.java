package dev.pgwright.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// Identifiers as `quote_identifier` of the server writes them.
final class Quoting {

  /// Keywords that are not unreserved, from `pg_get_keywords()` of PostgreSQL 18.
  private static final Set<String> KEYWORDS = keywords();

  private Quoting() {}

  static String identifier(String name) {
    return plain(name) && !KEYWORDS.contains(name) ? name : '"' + name.replace("\"", "\"\"") + '"';
  }

  private static boolean plain(String name) {
    return name.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_')
        && (name.charAt(0) < '0' || name.charAt(0) > '9');
  }

  private static Set<String> keywords() {
    try (InputStream in =
        Objects.requireNonNull(Quoting.class.getResourceAsStream("keywords.tsv"))) {
      var words = new TreeSet<String>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(words::add);
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
