package dev.pgwright.flyway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Flyway's settings for a folder.
///
/// @param file where they were read from; null for Flyway's defaults
/// @param values by name without `flyway.`, in lower case
record FlywaySettings(@Nullable Path file, SortedMap<String, String> values) {

  private static final List<String> FILES =
      List.of("flyway.toml", "flyway.conf", "conf/flyway.toml", "conf/flyway.conf");

  private static final String PLACEHOLDERS = "placeholders.";

  /// The settings that hold in a folder: from the nearest file on the way up to the repository's
  /// root; outside a repository the folder itself and the one above it are looked at.
  static FlywaySettings find(Path folder) {
    for (Path at : upwards(folder.toAbsolutePath().normalize())) {
      for (String name : FILES) {
        Path file = at.resolve(name);
        if (Files.isRegularFile(file)) {
          return new FlywaySettings(file, read(file));
        }
      }
    }
    return new FlywaySettings(null, new TreeMap<>());
  }

  private static List<Path> upwards(Path folder) {
    var folders = new ArrayList<Path>();
    for (Path at = folder; at != null; at = at.getParent()) {
      folders.add(at);
      if (Files.exists(at.resolve(".git"))) {
        return folders;
      }
    }
    return folders.subList(0, Math.min(2, folders.size()));
  }

  private static SortedMap<String, String> read(Path file) {
    String text = text(file);
    var values = new TreeMap<String, String>();
    if (file.toString().endsWith(".toml")) {
      try {
        flatten("", new TomlMapper().readTree(text).path("flyway"), values);
      } catch (JsonProcessingException e) {
        throw PgwrightException.of(Code.INPUT, "not TOML: " + e.getOriginalMessage())
            .at(file, Math.max(0, e.getLocation() == null ? 0 : e.getLocation().getLineNr()))
            .because(e);
      }
      return values;
    }
    properties(file, text)
        .forEach(
            (name, value) -> {
              if (name.startsWith("flyway.")) {
                values.put(name.substring("flyway.".length()).toLowerCase(Locale.ROOT), value);
              }
            });
    return values;
  }

  private static void flatten(String prefix, JsonNode node, Map<String, String> values) {
    for (var entry : node.properties()) {
      String name = prefix + entry.getKey().toLowerCase(Locale.ROOT);
      JsonNode value = entry.getValue();
      if (value.isObject()) {
        flatten(name + ".", value, values);
      } else if (value.isArray()) {
        var each = new ArrayList<String>();
        value.forEach(it -> each.add(it.asText()));
        values.put(name, String.join(",", each));
      } else {
        values.put(name, value.asText());
      }
    }
  }

  /// The lines `name=value` of a text, by name.
  static SortedMap<String, String> properties(Path file, String text) {
    var properties = new Properties();
    try {
      properties.load(new StringReader(text));
    } catch (IOException | IllegalArgumentException e) {
      throw PgwrightException.of(Code.INPUT, "not lines of name=value: " + e.getMessage())
          .at(file, 0)
          .because(e);
    }
    var sorted = new TreeMap<String, String>();
    for (String name : properties.stringPropertyNames()) {
      sorted.put(name, properties.getProperty(name).strip());
    }
    return sorted;
  }

  static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw PgwrightException.of(Code.INPUT, "cannot read " + file).at(file, 0).because(e);
    }
  }

  String text(String name, String usual) {
    String value = value(name);
    return value == null ? usual : value;
  }

  @Nullable String value(String name) {
    String value = values.get(name.toLowerCase(Locale.ROOT));
    return value == null || value.isEmpty() ? null : value;
  }

  /// A setting that is `true` or `false`; null when it is not set.
  @Nullable Boolean flag(String name) {
    String value = value(name);
    return value == null ? null : Boolean.valueOf(value);
  }

  /// A list with commas.
  List<String> texts(String name) {
    return Stream.of(text(name, "").split(",", -1))
        .map(String::strip)
        .filter(it -> !it.isEmpty())
        .toList();
  }

  /// Placeholders by name in lower case.
  SortedMap<String, String> placeholders() {
    var found = new TreeMap<String, String>();
    values.forEach(
        (name, value) -> {
          if (name.startsWith(PLACEHOLDERS)) {
            found.put(name.substring(PLACEHOLDERS.length()), value);
          }
        });
    return found;
  }

  /// Placeholders that Flyway takes from the environment, by name in lower case.
  static SortedMap<String, String> placeholders(Map<String, String> env) {
    var found = new TreeMap<String, String>();
    Pattern variable = Pattern.compile("FLYWAY_PLACEHOLDERS_(.+)", Pattern.CASE_INSENSITIVE);
    env.forEach(
        (name, value) -> {
          var match = variable.matcher(name);
          if (match.matches()) {
            found.put(match.group(1).toLowerCase(Locale.ROOT), value);
          }
        });
    return found;
  }
}
