package dev.pgwright.alembic.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a configuration says about where revisions are.
///
/// @param file an ini file or a `pyproject.toml`
/// @param ini the values of its section, by name; empty for `pyproject.toml`
/// @param toml the table `tool.alembic` of the `pyproject.toml` beside it
record Settings(Path file, Map<String, String> ini, JsonNode toml) {

  private static final Pattern VARIABLE = Pattern.compile("%(?:%|\\(([^)]+)\\)s)");
  private static final Pattern SECTION = Pattern.compile("\\[([^]]+)]\\s*");
  private static final Pattern ENTRY = Pattern.compile("([^=:\\s][^=:]*?)\\s*[=:]\\s*(.*)");

  static Settings read(Path file, String section) {
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
    Path project = folder.resolve("pyproject.toml");
    JsonNode toml = new TomlMapper().createObjectNode();
    if (Files.isRegularFile(project)) {
      try {
        toml = new TomlMapper().readTree(text(project)).path("tool").path("alembic");
      } catch (JsonProcessingException e) {
        throw PgwrightException.of(Code.INPUT, "not TOML: " + e.getOriginalMessage())
            .at(project, e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr()))
            .because(e);
      }
    }
    if (file.getFileName().toString().endsWith(".toml")) {
      return new Settings(file, new LinkedHashMap<>(), toml);
    }
    Map<String, Map<String, String>> sections = sections(text(file));
    if (!sections.containsKey(section) && toml.isMissingNode()) {
      throw PgwrightException.of(Code.INPUT, file + " has no section [" + section + "]")
          .at(file, 0);
    }
    var values = new LinkedHashMap<>(sections.getOrDefault("DEFAULT", new LinkedHashMap<>()));
    values.putAll(sections.getOrDefault(section, new LinkedHashMap<>()));
    return new Settings(file, values, toml);
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw PgwrightException.of(Code.INPUT, "cannot read " + file).at(file, 0).because(e);
    }
  }

  /// As Python's configparser reads them.
  private static Map<String, Map<String, String>> sections(String text) {
    var sections = new LinkedHashMap<String, Map<String, String>>();
    Map<String, String> current = new LinkedHashMap<>();
    String key = "";
    for (String line : text.lines().toList()) {
      String stripped = line.strip();
      Matcher section = SECTION.matcher(stripped);
      Matcher entry = ENTRY.matcher(stripped);
      if (stripped.startsWith("#") || stripped.startsWith(";")) {
        continue;
      }
      if (!stripped.isEmpty() && Character.isWhitespace(line.charAt(0)) && !key.isEmpty()) {
        current.merge(key, stripped, (a, b) -> a + "\n" + b);
      } else if (section.matches()) {
        current = sections.computeIfAbsent(section.group(1), _ -> new LinkedHashMap<>());
        key = "";
      } else if (entry.matches()) {
        key = entry.group(1).toLowerCase(Locale.ROOT);
        current.put(key, entry.group(2));
      }
    }
    return sections;
  }

  Path folder() {
    return Objects.requireNonNull(file.toAbsolutePath().getParent());
  }

  /// A text, from the ini file before the TOML.
  Optional<String> text(String name) {
    String value = ini.get(name);
    if (value != null) {
      return Optional.of(filled(value, 0));
    }
    JsonNode node = toml.path(name);
    return node.isTextual() ? Optional.of(here(node.asText())) : Optional.empty();
  }

  boolean flag(String name) {
    return ini.containsKey(name)
        ? text(name).filter("true"::equals).isPresent()
        : toml.path(name).asBoolean();
  }

  private String here(String text) {
    return text.replace("%(here)s", folder().toString());
  }

  private String filled(String text, int depth) {
    var out = new StringBuilder();
    Matcher matcher = VARIABLE.matcher(text);
    while (matcher.find()) {
      String name = matcher.group(1);
      String value =
          name == null
              ? "%"
              : name.equals("here") ? folder().toString() : ini.getOrDefault(name, "");
      boolean nested = name != null && !name.equals("here") && depth < 10;
      matcher.appendReplacement(
          out, Matcher.quoteReplacement(nested ? filled(value, depth + 1) : value));
    }
    return matcher.appendTail(out).toString();
  }

  /// `version_locations`, as they are written; empty for none.
  List<String> versionLocations() {
    Optional<String> text = text("version_locations").filter(it -> !it.isBlank());
    if (ini.containsKey("version_locations") && text.isPresent()) {
      return split(text.get());
    }
    var locations = new ArrayList<String>();
    toml.path("version_locations").forEach(it -> locations.add(here(it.asText())));
    return locations;
  }

  private List<String> split(String text) {
    String separator = ini.getOrDefault("path_separator", ini.get("version_path_separator"));
    Pattern pattern =
        separator == null
            ? Pattern.compile(", *|(?: +)")
            : Pattern.compile(
                Pattern.quote(
                    switch (separator) {
                      case "os" -> File.pathSeparator;
                      case "space" -> " ";
                      case "newline" -> "\n";
                      case ":", ";" -> separator;
                      default ->
                          throw PgwrightException.of(
                                  Code.INPUT, separator + " separates no paths in Alembic")
                              .hint("it knows os, space, newline, : and ;")
                              .at(file, 0);
                    }));
    return Stream.of(pattern.split(text)).map(String::strip).filter(it -> !it.isEmpty()).toList();
  }
}
