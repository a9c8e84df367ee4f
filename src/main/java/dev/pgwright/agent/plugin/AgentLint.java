package dev.pgwright.agent.plugin;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.agent.tools.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Agents and skills of a plugin: keys that are ignored without a word, and tools that are dropped.
final class AgentLint {

  /// Tools of the client.
  static final List<String> BUILT_IN =
      List.of(
          "Agent",
          "AskUserQuestion",
          "Bash",
          "BashOutput",
          "CronCreate",
          "CronDelete",
          "CronList",
          "Edit",
          "EnterPlanMode",
          "EnterWorktree",
          "ExitPlanMode",
          "ExitWorktree",
          "Glob",
          "Grep",
          "KillShell",
          "LS",
          "LSP",
          "ListAgents",
          "ListMcpResourcesTool",
          "Monitor",
          "MultiEdit",
          "NotebookEdit",
          "NotebookRead",
          "PowerShell",
          "Read",
          "ReadMcpResourceTool",
          "SendMessage",
          "Skill",
          "SlashCommand",
          "Task",
          "TaskCreate",
          "TaskGet",
          "TaskList",
          "TaskOutput",
          "TaskStop",
          "TaskUpdate",
          "TodoWrite",
          "ToolSearch",
          "WebFetch",
          "WebSearch",
          "Write");

  private static final List<String> GONE = List.of("TeamCreate", "TeamDelete");
  private static final List<String> IGNORED = List.of("hooks", "mcpServers", "permissionMode");
  private static final List<String> HEEDED =
      List.of(
          "name",
          "description",
          "model",
          "effort",
          "maxTurns",
          "tools",
          "disallowedTools",
          "skills",
          "memory",
          "background",
          "isolation",
          "color");
  private static final int LONGEST = 1_024;

  private final Path folder;
  private final String plugin;
  private final JsonNode servers;
  private final Report report;

  /// Takes what is found.
  @FunctionalInterface
  interface Report {
    void fault(Path file, String message, String remedy);
  }

  /// @param servers those of its `.mcp.json` by name
  AgentLint(Path folder, String plugin, JsonNode servers, Report report) {
    this.folder = folder;
    this.plugin = plugin;
    this.servers = servers;
    this.report = report;
  }

  void run() {
    for (Path file : files(folder.resolve("agents"), ".md")) {
      Optional<Frontmatter> front = Frontmatter.of(read(file));
      if (front.isPresent()) {
        agent(file, front.get());
      } else {
        report.fault(
            file,
            "it is taken for an agent that may use every tool",
            "give it a head with name, description and tools, or move it out of agents/");
      }
    }
    for (Path skill : files(folder.resolve("skills"), "SKILL.md")) {
      skill(skill);
    }
  }

  private void agent(Path file, Frontmatter front) {
    for (String key : front.values().keySet()) {
      if (IGNORED.contains(key)) {
        report.fault(
            file,
            key + " is ignored in agents of plugins",
            key.equals("hooks")
                ? "move it to hooks/hooks.json with a matcher ^" + plugin + ":…$"
                : key.equals("mcpServers") ? "move it to .mcp.json" : "remove it");
      } else if (!HEEDED.contains(key)) {
        report.fault(file, key + " means nothing in an agent", "remove it");
      }
    }
    described(file, front);
    if (!file.getFileName().toString().equals(front.text("name") + ".md")) {
      report.fault(file, "its name is " + front.text("name"), "call file and agent alike");
    }
    List<String> tools = front.list("tools");
    if (tools.isEmpty()) {
      report.fault(file, "without tools it may use every tool", "name those that it needs");
    }
    tools.forEach(it -> tool(file, it));
    front.list("disallowedTools").forEach(it -> tool(file, it));
    for (String skill : front.list("skills")) {
      if (!skill.contains(":") && !Files.exists(folder.resolve("skills/" + skill + "/SKILL.md"))) {
        report.fault(file, "there is no skill " + skill, "add skills/" + skill + "/SKILL.md");
      }
    }
    if (front.values().containsKey("maxTurns") && !front.text("maxTurns").matches("[1-9]\\d*")) {
      report.fault(file, "maxTurns is no number", "maxTurns: 30");
    }
  }

  private void tool(Path file, String written) {
    String tool = written.replaceFirst("\\(.*$", "");
    if (tool.equals("*")) {
      report.fault(file, "* is every tool", "name those that it needs");
    } else if (GONE.contains(tool)) {
      report.fault(file, tool + " is gone from the client and dropped", "remove it");
    } else if (!tool.startsWith("mcp__")) {
      if (!BUILT_IN.contains(tool)) {
        report.fault(file, tool + " is no tool of the client and dropped", "correct its name");
      }
    } else {
      scoped(file, tool);
    }
  }

  private void scoped(Path file, String tool) {
    for (Map.Entry<String, JsonNode> server : servers.properties()) {
      String own = "mcp__plugin_" + plugin + "_" + server.getKey();
      if (tool.equals("mcp__" + server.getKey())
          || tool.startsWith("mcp__" + server.getKey() + "__")) {
        report.fault(
            file,
            tool + " is not found: servers of a plugin have longer names",
            own + tool.substring(("mcp__" + server.getKey()).length()));
        return;
      }
      if (tool.startsWith(own + "__")) {
        String name = tool.substring(own.length() + 2);
        if (ours(server.getValue()) && !known().contains(name)) {
          report.fault(
              file,
              name + " is no tool of pgwright",
              "pgwright mcp has " + String.join(", ", known()));
        }
        return;
      }
      if (tool.equals(own)) {
        return;
      }
    }
    if (tool.startsWith("mcp__plugin_" + plugin + "_")) {
      report.fault(file, tool + " names a server that .mcp.json lacks", "correct the name");
    }
  }

  private static boolean ours(JsonNode server) {
    return server.path("command").asText("").endsWith("pgwright");
  }

  private static List<String> known() {
    return Tools.of(true).list().stream().map(it -> it.info().name()).toList();
  }

  private void skill(Path file) {
    Optional<Frontmatter> front = Frontmatter.of(read(file));
    if (front.isEmpty()) {
      report.fault(file, "it has no head and is never offered", "name and description between ---");
      return;
    }
    described(file, front.get());
    Path place = file.getParent();
    if (place != null && !place.getFileName().toString().equals(front.get().text("name"))) {
      report.fault(file, "its name is " + front.get().text("name"), "call folder and skill alike");
    }
  }

  private void described(Path file, Frontmatter front) {
    String description = front.text("description");
    if (description.isBlank() || description.length() > LONGEST) {
      report.fault(
          file,
          description.isBlank() ? "it says not when to use it" : "its description is cut",
          "a description of at most " + LONGEST + " characters");
    }
  }

  /// Files below a folder whose name ends so, in order; none where there is no folder.
  static List<Path> files(Path folder, String end) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return new ArrayList<>(all.filter(it -> it.toString().endsWith(end)).sorted().toList());
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static PgwrightException unreadable(Path path, IOException e) {
    return PgwrightException.of(Code.FILES, "cannot read " + path)
        .hint("check its permissions")
        .because(e);
  }
}
