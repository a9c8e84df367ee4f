package dev.pgwright.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// The server's own functions by name, and those of the extensions that come with it.
///
/// Source: `functions.tsv`, whose first line names the server and the query.
public final class Functions {

  /// @param since the first version that has it; 14 for those of 14 and before
  private record Entry(boolean isVolatile, int since) {}

  private static final class Loaded {
    private static final Map<String, Entry> ALL = read();

    private Loaded() {}
  }

  private Functions() {}

  /// Whether it is one of them.
  public static boolean known(String name) {
    return Loaded.ALL.containsKey(name);
  }

  /// Whether a version of the server has one of this name.
  public static boolean known(String name, int version) {
    Entry entry = Loaded.ALL.get(name);
    return entry != null && entry.since <= version;
  }

  /// Whether one of them of this name is volatile.
  public static boolean isVolatile(String name) {
    Entry entry = Loaded.ALL.get(name);
    return entry != null && entry.isVolatile;
  }

  private static Map<String, Entry> read() {
    try (InputStream in =
        Objects.requireNonNull(Functions.class.getResourceAsStream("functions.tsv"))) {
      var all = new TreeMap<String, Entry>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> List.of(line.split(" ", -1)))
          .forEach(
              it ->
                  all.put(
                      it.get(1),
                      new Entry(
                          it.getFirst().equals("v"),
                          it.size() > 2 ? Integer.parseInt(it.get(2)) : 14)));
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
