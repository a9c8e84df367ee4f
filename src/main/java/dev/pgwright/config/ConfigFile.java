package dev.pgwright.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/// Reads `pgwright.toml`.
final class ConfigFile {

  private static final List<String> TARGETS = List.of("alembic", "sql", "flyway", "liquibase");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");

  private final Path root;

  private ConfigFile(Path root) {
    this.root = root;
  }

  static Config read(Path file) {
    Path root = Objects.requireNonNull(file.getParent());
    return new ConfigFile(root).config(file, table(file));
  }

  private static Table table(Path file) {
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      throw PgwrightException.of(Code.INPUT, "cannot read the configuration: " + e.getMessage())
          .at(file, 0)
          .because(e);
    }
    try {
      JsonNode tree = new TomlMapper().readTree(text);
      return new Table(file, KeyLines.of(text), "", tree);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
      throw PgwrightException.of(Code.INPUT, "not TOML: " + e.getOriginalMessage())
          .at(file, line)
          .because(e);
    }
  }

  private Config config(Path file, Table top) {
    top.only(
        List.of(
            "paths",
            "plan",
            "naming",
            "sandbox",
            "python",
            "models",
            "flyway",
            "check",
            "guard",
            "environments",
            "query"));
    Table plan = top.table("plan").only(List.of("target", "target_version"));
    Table python = top.table("python").only(List.of("path"));
    return new Config(
        file,
        root,
        paths(top.table("paths")),
        target(plan),
        targetVersion(plan),
        naming(top.table("naming")),
        sandbox(top.table("sandbox")),
        path(python, "path"),
        inputs(top.table("models"), top.table("flyway")),
        check(top.table("check")),
        guard(top.table("guard")),
        query(top.table("environments"), top.table("query")));
  }

  private Config.Query query(Table environments, Table table) {
    environments.only(List.of("prod"));
    table.only(List.of("rows", "timeout_ms", "max_cost", "functions", "audit"));
    List<String> functions = table.texts("functions");
    for (String function : functions == null ? List.<String>of() : functions) {
      if (function.indexOf('.') < 0) {
        throw table.wrong("functions", "must be schema.name, not " + function);
      }
    }
    return new Config.Query(
        databases(environments, "prod"),
        positive(table, "rows"),
        positive(table, "timeout_ms"),
        positive(table, "max_cost"),
        functions == null ? List.of() : functions,
        path(table, "audit"));
  }

  private static @Nullable Integer positive(Table table, String key) {
    Integer number = table.number(key);
    if (number != null && number < 1) {
      throw table.wrong(key, "must be at least 1");
    }
    return number;
  }

  private static Config.Check check(Table table) {
    Integer small = table.only(List.of("small_table", "settings")).number("small_table");
    if (small != null && small < 0) {
      throw table.wrong("small_table", "must be a number of rows, 0 for none");
    }
    return new Config.Check(
        small == null ? Config.Check.DEFAULT.smallTable() : small,
        table.table("settings").values());
  }

  private Config.Guard guard(Table table) {
    table.only(List.of("disposable", "protected", "audit"));
    return new Config.Guard(
        databases(table, "disposable"), databases(table, "protected"), path(table, "audit"));
  }

  private static List<String> databases(Table table, String key) {
    List<String> patterns = table.texts(key);
    for (String pattern : patterns == null ? List.<String>of() : patterns) {
      if (pattern.indexOf('/') < 0) {
        throw table.wrong(
            key, "must be host/database, host:port/database or a pattern of these, not " + pattern);
      }
    }
    return patterns == null ? List.of() : patterns;
  }

  private Config.Inputs inputs(Table models, Table flyway) {
    List<String> folders = models.only(List.of("python_path")).texts("python_path");
    Table placeholders = flyway.only(List.of("placeholders")).table("placeholders");
    return new Config.Inputs(
        folders == null
            ? List.of()
            : folders.stream().map(it -> path(models, "python_path", it)).toList(),
        placeholders.values());
  }

  private Config.Paths paths(Table table) {
    table.only(List.of("allowed", "forbidden"));
    List<String> forbidden = patterns(table, "forbidden");
    return new Config.Paths(
        patterns(table, "allowed"), forbidden == null ? Config.Paths.DEFAULT_FORBIDDEN : forbidden);
  }

  private static @Nullable List<String> patterns(Table table, String key) {
    List<String> patterns = table.texts(key);
    if (patterns != null) {
      for (String pattern : patterns) {
        try {
          FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        } catch (PatternSyntaxException e) {
          throw table.wrong(key, "is not a pattern: " + e.getDescription());
        }
        if (pattern.startsWith("/") || List.of(pattern.split("/")).contains("..")) {
          throw table.wrong(key, "must stay below the folder of this file: " + pattern);
        }
      }
    }
    return patterns;
  }

  private static @Nullable String target(Table plan) {
    String target = plan.text("target");
    if (target != null && !TARGETS.contains(target)) {
      throw plan.wrong("target", "must be one of " + String.join(", ", TARGETS));
    }
    return target;
  }

  private static @Nullable Integer targetVersion(Table plan) {
    Integer version = plan.number("target_version");
    if (version != null && (version < 14 || version > 18)) {
      throw plan.wrong("target_version", "must be 14 to 18, the major version of the server");
    }
    return version;
  }

  private static Config.Naming naming(Table table) {
    table.only(List.of("index", "constraint", "foreign_key"));
    Config.Naming usual = Config.Naming.DEFAULT;
    return new Config.Naming(
        name(table, "index", usual.index(), List.of("table", "columns")),
        name(table, "constraint", usual.constraint(), List.of("table", "columns", "type")),
        name(table, "foreign_key", usual.foreignKey(), List.of("table", "columns", "ref_table")));
  }

  private static String name(Table table, String key, String usual, List<String> known) {
    String pattern = table.text(key);
    if (pattern == null) {
      return usual;
    }
    Matcher matcher = PLACEHOLDER.matcher(pattern);
    while (matcher.find()) {
      if (!known.contains(matcher.group(1))) {
        throw table.wrong(
            key, "knows {" + String.join("}, {", known) + "}, but not " + matcher.group());
      }
    }
    if (!pattern.contains("{table}")) {
      throw table.wrong(key, "must contain {table}");
    }
    return pattern;
  }

  private Config.Sandbox sandbox(Table table) {
    table.only(List.of("url", "postgres_home", "cache"));
    return new Config.Sandbox(
        table.text("url"), path(table, "postgres_home"), path(table, "cache"));
  }

  private @Nullable Path path(Table table, String key) {
    String text = table.text(key);
    return text == null ? null : path(table, key, text);
  }

  private Path path(Table table, String key, String text) {
    try {
      return root.resolve(text).normalize();
    } catch (InvalidPathException e) {
      throw table.wrong(key, "is not a path: " + e.getReason());
    }
  }
}
