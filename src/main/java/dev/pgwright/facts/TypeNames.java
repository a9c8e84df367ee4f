package dev.pgwright.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedSet;

/// The server's own types by name.
///
/// Source: `types.tsv`, whose first line names the server and the query.
public final class TypeNames {

  private static final List<String> WRITTEN =
      List.of("serial", "serial2", "serial4", "serial8", "bigserial", "smallserial", "decimal");

  private static final class Loaded {
    private static final SequencedSet<String> NAMES = read();

    private Loaded() {}
  }

  private TypeNames() {}

  /// Whether the server has a type of this name, or reads it as one.
  public static boolean known(String name) {
    return Loaded.NAMES.contains(name) || WRITTEN.contains(name) || name.startsWith("_");
  }

  private static SequencedSet<String> read() {
    try (InputStream in =
        Objects.requireNonNull(TypeNames.class.getResourceAsStream("types.tsv"))) {
      var all = new LinkedHashSet<String>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(all::add);
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
