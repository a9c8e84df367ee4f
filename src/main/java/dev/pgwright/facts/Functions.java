package dev.pgwright.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// The server's own functions by name, and those of the extensions that come with it.
///
/// Source: `functions.tsv`, whose first line names the server and the query.
public final class Functions {

  private static final class Loaded {
    private static final Map<String, Boolean> VOLATILE = read();

    private Loaded() {}
  }

  private Functions() {}

  /// Whether it is one of them.
  public static boolean known(String name) {
    return Loaded.VOLATILE.containsKey(name);
  }

  /// Whether one of them of this name is volatile.
  public static boolean isVolatile(String name) {
    return Loaded.VOLATILE.getOrDefault(name, false);
  }

  private static Map<String, Boolean> read() {
    try (InputStream in =
        Objects.requireNonNull(Functions.class.getResourceAsStream("functions.tsv"))) {
      var all = new TreeMap<String, Boolean>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> all.put(line.substring(2), line.charAt(0) == 'v'));
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
