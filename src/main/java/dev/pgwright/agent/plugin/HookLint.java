package dev.pgwright.agent.plugin;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Hooks of a plugin: events that never happen, matchers that match nothing, programs that are
/// missing, and guards that let everything pass when they fail.
final class HookLint {

  private static final String ROOT = "${CLAUDE_PLUGIN_ROOT}/";
  private static final List<String> TYPES =
      List.of("command", "http", "mcp_tool", "prompt", "agent");
  private static final List<String> EVENTS =
      List.of(
          "PreToolUse",
          "PostToolUse",
          "PostToolUseFailure",
          "PermissionRequest",
          "Notification",
          "UserPromptSubmit",
          "SessionStart",
          "SessionEnd",
          "Stop",
          "StopFailure",
          "SubagentStart",
          "SubagentStop",
          "PreCompact",
          "PostCompact",
          "Setup",
          "TeammateIdle",
          "TaskCreated",
          "TaskCompleted",
          "ConfigChange",
          "CwdChanged",
          "FileChanged",
          "InstructionsLoaded",
          "WorktreeCreate",
          "WorktreeRemove",
          "Elicitation",
          "ElicitationResult");
  private static final List<String> WITHOUT_MATCHER =
      List.of("UserPromptSubmit", "Stop", "TeammateIdle", "TaskCreated", "TaskCompleted");
  private static final Pattern SIMPLE = Pattern.compile("[A-Za-z0-9_|, -]*");

  private final Path folder;
  private final String plugin;
  private final List<Fault> faults = new ArrayList<>();

  private HookLint(Path folder, String plugin) {
    this.folder = folder;
    this.plugin = plugin;
  }

  /// @param json of `hooks/hooks.json`; empty without
  /// @param plugin its name, by which its agents are called
  static List<Fault> of(Path folder, Optional<JsonNode> json, String plugin) {
    var lint = new HookLint(folder, plugin);
    json.ifPresent(lint::all);
    return lint.faults;
  }

  /// The file that a command of a plugin names; empty for a program on `PATH`.
  static Optional<Path> file(Path folder, String command) {
    return command.startsWith(ROOT)
        ? Optional.of(folder.resolve(command.substring(ROOT.length())))
        : Optional.empty();
  }

  private void all(JsonNode json) {
    if (!json.path("hooks").isObject()) {
      fault("there is no object 'hooks' in it", "{\"hooks\": {\"PreToolUse\": […]}}");
    }
    for (Map.Entry<String, JsonNode> event : json.path("hooks").properties()) {
      if (!EVENTS.contains(event.getKey())) {
        fault(
            event.getKey() + " is no event: the hook never runs",
            "known are " + String.join(", ", EVENTS));
      }
      for (JsonNode group : event.getValue()) {
        matcher(event.getKey(), group);
        for (JsonNode hook : group.path("hooks")) {
          hook(event.getKey(), hook);
        }
        if (group.path("hooks").isEmpty()) {
          fault(event.getKey() + " has a group without hooks", "list them under hooks");
        }
      }
    }
  }

  private void matcher(String event, JsonNode group) {
    String matcher = group.path("matcher").asText("");
    if (matcher.isEmpty()) {
      return;
    }
    if (WITHOUT_MATCHER.contains(event)) {
      fault(event + " has no matcher: '" + matcher + "' is ignored", "remove it");
    }
    if (!SIMPLE.matcher(matcher).matches()) {
      try {
        var _ = Pattern.compile(matcher);
      } catch (PatternSyntaxException e) {
        fault(
            "the matcher '" + matcher + "' is no expression: " + e.getDescription(), "correct it");
      }
    }
    boolean tools = event.contains("ToolUse") || event.equals("PermissionRequest");
    if (tools && SIMPLE.matcher(matcher).matches()) {
      for (String name : matcher.split("[|,]", -1)) {
        String tool = name.strip();
        if (tool.startsWith("mcp__") && tool.split("__", -1).length < 3) {
          fault(
              "'" + tool + "' matches no tool: without other characters a matcher is exact",
              tool + "__.*");
        } else if (!tool.startsWith("mcp__") && !AgentLint.BUILT_IN.contains(tool)) {
          fault("'" + tool + "' is no tool of the client", "names are written as in Bash, Write");
        }
      }
    }
    if (event.startsWith("Subagent") && !matcher.contains(":") && agents().contains(matcher)) {
      fault(
          "agents of a plugin are called " + plugin + ":" + matcher + " here",
          "^" + plugin + ":" + matcher + "$");
    } else if (matcher.contains(":") && !(matcher.startsWith("^") && matcher.endsWith("$"))) {
      fault("'" + matcher + "' is an expression that also fits longer names", "^" + matcher + "$");
    }
  }

  private List<String> agents() {
    var names = new ArrayList<String>();
    AgentLint.files(folder.resolve("agents"), ".md")
        .forEach(it -> names.add(it.getFileName().toString().replaceFirst("\\.md$", "")));
    return names;
  }

  private void hook(String event, JsonNode hook) {
    String type = hook.path("type").asText("");
    if (!TYPES.contains(type)) {
      fault(event + ": '" + type + "' is no type of hook", "one of " + String.join(", ", TYPES));
    }
    String command = hook.path("command").asText("");
    if (type.equals("command") && command.isBlank()) {
      fault(event + ": a command is missing", "\"command\": \"" + ROOT + "bin/…\"");
    }
    Optional<Path> file = file(folder, command.replaceFirst("^\"|\" .*$|\"$", ""));
    if (file.isPresent() && hook.has("args") && !Files.exists(file.get())) {
      fault(event + ": " + command + " is not there", "correct the path");
    } else if (file.isPresent() && hook.has("args") && !Files.isExecutable(file.get())) {
      fault(event + ": " + command + " cannot be executed", "chmod +x");
    }
    if (command.contains("$CLAUDE_PLUGIN_ROOT") && hook.has("args")) {
      fault(event + ": without a shell only ${CLAUDE_PLUGIN_ROOT} is replaced", "add the braces");
    }
    if (!hook.has("args") && command.contains(ROOT) && !command.contains("\"" + ROOT)) {
      fault(event + ": a path with spaces breaks " + command, "name arguments under args");
    }
    String failure = hook.path("onFailure").asText("");
    if (event.equals("PreToolUse") && !failure.equals("block")) {
      fault(
          "PreToolUse: when "
              + command
              + " is missing, crashes or takes too long, the call goes"
              + " through",
          "\"onFailure\": \"block\"");
    } else if (!failure.isEmpty() && !failure.equals("block")) {
      fault(event + ": onFailure is block or nothing", "remove it");
    }
    if (hook.has("timeout")
        && !(hook.path("timeout").isNumber() && hook.path("timeout").asDouble() > 0)) {
      fault(event + ": timeout is a number of seconds", "\"timeout\": 15");
    }
  }

  private void fault(String message, String remedy) {
    faults.add(new Fault("", message, remedy));
  }
}
