package dev.pgwright.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The `.sql` resources of this package.
final class Query {

  private static final Pattern GATE = Pattern.compile("-- (<?)(\\d+)(\\+?)$");

  private Query() {}

  /// The text of a resource, without the lines that are for other server versions.
  ///
  /// @param version `server_version_num`
  static String text(String name, int version) {
    try (InputStream in =
        Objects.requireNonNull(Query.class.getResourceAsStream(name + ".sql"), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> concerns(line, version / 10_000))
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean concerns(String line, int major) {
    Matcher gate = GATE.matcher(line);
    if (!gate.find()) {
      return true;
    }
    int bound = Integer.parseInt(gate.group(2));
    return gate.group(1).isEmpty() ? major >= bound : major < bound;
  }
}
