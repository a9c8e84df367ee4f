package dev.pgwright.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// The casts between the server's own types.
///
/// Source: `casts.tsv`, whose first line names the server and the query; PostgreSQL 18
/// documentation, `CREATE CAST`, on conversions through text.
public final class Casts {

  private static final List<String> STRINGS = List.of("text", "varchar", "bpchar", "name");

  private static final class Loaded {
    private static final Map<String, Character> CONTEXTS = read();

    private Loaded() {}
  }

  private Casts() {}

  /// Whether a value is converted where nobody asks for it, as an operand.
  public static boolean implicit(String from, String to) {
    return from.equals(to) || context(from, to) == 'i';
  }

  /// Whether a value is converted when it is stored in a column.
  public static boolean assignable(String from, String to) {
    char context = context(from, to);
    return from.equals(to)
        || context == 'i'
        || context == 'a'
        || (context == ' ' && STRINGS.contains(to));
  }

  /// Whether a value is converted by `cast`.
  public static boolean explicit(String from, String to) {
    return assignable(from, to) || context(from, to) != ' ' || STRINGS.contains(from);
  }

  private static char context(String from, String to) {
    return Loaded.CONTEXTS.getOrDefault(from + " " + to, ' ');
  }

  private static Map<String, Character> read() {
    try (InputStream in = Objects.requireNonNull(Casts.class.getResourceAsStream("casts.tsv"))) {
      var all = new TreeMap<String, Character>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(
              line ->
                  all.put(line.substring(0, line.length() - 2), line.charAt(line.length() - 1)));
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
