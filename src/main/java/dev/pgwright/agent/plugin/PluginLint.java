package dev.pgwright.agent.plugin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the client's own validator lets pass: what it would ignore, drop or never find.
public final class PluginLint {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern OPTION = Pattern.compile("\\$\\{user_config\\.([^}]*)\\}");
  private static final Pattern SECRET =
      Pattern.compile("(?i)(url|dsn|password|token|secret|key|credential)s?$");
  private static final List<String> KEYS =
      List.of(
          "name",
          "displayName",
          "version",
          "description",
          "author",
          "homepage",
          "repository",
          "license",
          "keywords",
          "metadata",
          "skills",
          "commands",
          "agents",
          "hooks",
          "mcpServers",
          "outputStyles",
          "lspServers",
          "userConfig",
          "dependencies",
          "experimental",
          "network",
          "$schema");
  private static final List<String> OPTION_TYPES =
      List.of("string", "number", "boolean", "directory", "file");

  private final Path root;
  private final List<Fault> faults = new ArrayList<>();

  private PluginLint(Path root) {
    this.root = root;
  }

  /// Looks at a plugin, or at a marketplace and the plugins in its folder.
  ///
  /// @return in the order of the files; empty for nothing
  /// @throws PgwrightException INPUT when the folder holds neither
  public static List<Fault> of(Path folder) {
    var lint = new PluginLint(folder);
    boolean market = Files.exists(folder.resolve(".claude-plugin/marketplace.json"));
    boolean plugin = Files.exists(folder.resolve(".claude-plugin/plugin.json"));
    if (!market && !plugin) {
      throw PgwrightException.of(Code.INPUT, "there is no plugin in " + folder)
          .hint("name the folder that holds .claude-plugin/plugin.json or marketplace.json");
    }
    if (market) {
      lint.market();
    }
    if (plugin) {
      lint.plugin(folder);
    }
    return List.copyOf(lint.faults);
  }

  private void market() {
    Path file = root.resolve(".claude-plugin/marketplace.json");
    JsonNode json = json(file).orElse(null);
    if (json == null) {
      return;
    }
    named(file, json);
    if (json.at("/owner/name").asText("").isBlank()) {
      fault(file, "the marketplace has no owner.name", "say who offers it");
    }
    var names = new ArrayList<String>();
    for (JsonNode plugin : json.path("plugins")) {
      String name = plugin.path("name").asText("");
      if (names.contains(name)) {
        fault(file, "two plugins are called " + name, "the second is never found: rename it");
      }
      names.add(name);
      offered(file, name, plugin.path("source"));
    }
    if (names.isEmpty()) {
      fault(file, "the marketplace offers no plugin", "list one under plugins");
    }
  }

  private void offered(Path file, String name, JsonNode source) {
    if (source.isMissingNode()) {
      fault(file, name + " has no source", "\"source\": \"./folder\"");
    } else if (source.isTextual()) {
      Path place = root.resolve(source.asText()).normalize();
      if (!source.asText().startsWith("./") || !place.startsWith(root.normalize())) {
        fault(file, name + ": a path begins with ./ and stays inside", "\"source\": \"./folder\"");
      } else if (!Files.exists(place.resolve(".claude-plugin/plugin.json"))) {
        fault(file, name + ": there is no plugin in " + source.asText(), "correct the source");
      } else {
        String own =
            json(place.resolve(".claude-plugin/plugin.json"))
                .map(it -> it.path("name").asText(""))
                .orElse(name);
        if (!own.equals(name)) {
          fault(file, name + " calls itself " + own, "use one name: tools and agents carry it");
        }
        if (!place.equals(root.normalize())) {
          plugin(place);
        }
      }
    } else if (source.path("source").asText("").isEmpty()) {
      fault(file, name + ": its source has no kind", "\"source\": {\"source\": \"github\", …}");
    }
  }

  private void plugin(Path folder) {
    Path file = folder.resolve(".claude-plugin/plugin.json");
    JsonNode json = json(file).orElse(null);
    if (json == null) {
      return;
    }
    named(file, json);
    for (Map.Entry<String, JsonNode> entry : json.properties()) {
      if (!KEYS.contains(entry.getKey())) {
        fault(file, entry.getKey() + " means nothing in a plugin", "remove it");
      }
    }
    for (String kind : List.of("agents", "skills", "commands", "hooks", "mcpServers")) {
      JsonNode place = json.path(kind);
      for (JsonNode path : place.isArray() ? place : MAPPER.createArrayNode().add(place)) {
        if (path.isTextual() && !Files.exists(folder.resolve(path.asText()))) {
          fault(file, kind + " names " + path.asText() + ", which is not there", "correct it");
        }
      }
    }
    options(file, json.path("userConfig"));
    JsonNode servers = servers(folder, json.path("userConfig"));
    HookLint.of(folder, json(folder.resolve("hooks/hooks.json")), json.path("name").asText(""))
        .forEach(it -> fault(folder.resolve("hooks/hooks.json"), it.message(), it.remedy()));
    new AgentLint(folder, json.path("name").asText(""), servers, this::fault).run();
    readme(folder);
  }

  private void options(Path file, JsonNode options) {
    for (Map.Entry<String, JsonNode> option : options.properties()) {
      JsonNode it = option.getValue();
      if (!OPTION_TYPES.contains(it.path("type").asText(""))) {
        fault(
            file,
            "userConfig." + option.getKey() + " has no type that is known",
            "one of " + String.join(", ", OPTION_TYPES));
      }
      if (it.path("title").asText("").isBlank() || it.path("description").asText("").isBlank()) {
        fault(
            file,
            "userConfig." + option.getKey() + " is asked for without words",
            "give it a title and a description");
      }
      if (SECRET.matcher(option.getKey()).find() && !it.path("sensitive").asBoolean()) {
        fault(
            file,
            "userConfig." + option.getKey() + " may hold a secret and is kept in plain settings",
            "\"sensitive\": true");
      }
    }
  }

  private JsonNode servers(Path folder, JsonNode options) {
    Path file = folder.resolve(".mcp.json");
    JsonNode servers = json(file).map(it -> it.path("mcpServers")).orElse(MAPPER.nullNode());
    for (Map.Entry<String, JsonNode> server : servers.properties()) {
      String name = server.getKey();
      program(folder, file, name, server.getValue().path("command").asText(""));
      Matcher option = OPTION.matcher(server.getValue().toString());
      while (option.find()) {
        if (!options.has(option.group(1))) {
          fault(
              file,
              name + " uses user_config." + option.group(1) + ", which nobody is asked for",
              "declare it under userConfig in plugin.json");
        }
      }
      for (JsonNode argument : server.getValue().path("args")) {
        Matcher secret = OPTION.matcher(argument.asText());
        if (secret.find() && options.path(secret.group(1)).path("sensitive").asBoolean()) {
          fault(
              file,
              name
                  + " gets the secret "
                  + secret.group(1)
                  + " as an argument, which every"
                  + " user of the machine can read",
              "hand it over in env");
        }
      }
    }
    return servers;
  }

  private void program(Path folder, Path file, String name, String command) {
    Optional<Path> there = HookLint.file(folder, command);
    if (there.isPresent() && !Files.exists(there.get())) {
      fault(file, name + ": " + command + " is not there", "correct the path");
    } else if (there.isPresent() && !Files.isExecutable(there.get())) {
      fault(file, name + ": " + command + " cannot be executed", "chmod +x");
    } else if (command.startsWith("./") || command.startsWith("../")) {
      fault(
          file,
          name + ": " + command + " is looked for in the user's folder",
          "begin it with ${CLAUDE_PLUGIN_ROOT}/");
    }
  }

  private void readme(Path folder) {
    Path file = folder.resolve("README.md");
    try {
      if (!Files.exists(file) || Files.readString(file).split("\\s+", -1).length < 40) {
        fault(file, "people find fewer than 40 words about it", "say what it does and needs");
      }
      try (Stream<Path> images = Files.list(folder.resolve(".claude-plugin"))) {
        if (images.noneMatch(it -> it.getFileName().toString().startsWith("icon."))) {
          fault(
              folder.resolve(".claude-plugin/plugin.json"),
              "it has no icon",
              ".claude-plugin/icon.png, 512 to 2048 pixels wide");
        }
      }
    } catch (IOException e) {
      throw PgwrightException.of(Code.FILES, "cannot read " + folder)
          .hint("check its permissions")
          .because(e);
    }
  }

  private void named(Path file, JsonNode json) {
    String name = json.path("name").asText("");
    if (!KEBAB.matcher(name).matches()) {
      fault(file, "the name '" + name + "' is not kebab-case", "small letters and hyphens");
    }
  }

  private Optional<JsonNode> json(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      JsonNode json = MAPPER.readTree(Files.readString(file));
      if (json.isObject()) {
        return Optional.of(json);
      }
      fault(file, "it is no JSON object", "correct it: nothing of it is read");
    } catch (JsonProcessingException e) {
      fault(file, "it is no JSON: " + e.getOriginalMessage(), "correct it: nothing of it is read");
    } catch (IOException e) {
      throw PgwrightException.of(Code.FILES, "cannot read " + file)
          .hint("check its permissions")
          .because(e);
    }
    return Optional.empty();
  }

  private void fault(Path file, String message, String remedy) {
    String name = root.relativize(file).toString().replace('\\', '/');
    faults.add(new Fault(name, message, remedy));
  }
}
