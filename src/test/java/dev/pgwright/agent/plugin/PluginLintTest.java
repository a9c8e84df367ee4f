package dev.pgwright.agent.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgwright.PgwrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginLintTest {

  @TempDir private Path folder;

  @BeforeEach
  void a_sound_plugin() throws IOException {
    write(".claude-plugin/plugin.json", "{\"name\": \"demo\"}");
    write(".claude-plugin/icon.png", "x");
    write("README.md", "word ".repeat(50));
    write(".mcp.json", "{\"mcpServers\": {\"db\": {\"command\": \"${CLAUDE_PLUGIN_ROOT}/p\"}}}");
    write("p", "#!/bin/sh\n");
    assertThat(folder.resolve("p").toFile().setExecutable(true)).isTrue();
    write(
        "agents/one.md",
        "---\nname: one\ndescription: Does it.\ntools: Read, mcp__plugin_demo_db__x\n---\nDo.\n");
    write("skills/some/SKILL.md", "---\nname: some\ndescription: Some.\n---\nText\n");
    assertThat(PluginLint.of(folder)).isEmpty();
  }

  @Test
  void ours_has_no_fault() {
    assertThat(PluginLint.of(Path.of("").toAbsolutePath())).isEmpty();
    assertThat(PluginLint.of(Path.of("plugin"))).isEmpty();
  }

  @Test
  void keys_of_agents_that_are_ignored_and_tools_that_are_dropped_are_named() throws IOException {
    write(
        "agents/one.md",
        """
        ---
        name: two
        description: Does it.
        hooks:
          PreToolUse:
            - matcher: Bash
        category: database
        tools:
          - Read
          - Bash(git diff:*, git log:*)
          - Reed
          - TeamCreate
          - mcp__db__x
          - mcp__plugin_demo_other__x
        skills: [some, none]
        maxTurns: many
        ---
        Do.
        """);
    write("agents/shared/notes.md", "Only notes.\n");
    assertThat(messages())
        .anyMatch(it -> it.contains("hooks is ignored"))
        .anyMatch(it -> it.contains("category means nothing"))
        .anyMatch(it -> it.contains("its name is two"))
        .anyMatch(it -> it.contains("Reed is no tool"))
        .anyMatch(it -> it.contains("TeamCreate is gone"))
        .anyMatch(it -> it.contains("mcp__db__x is not found"))
        .anyMatch(it -> it.contains("names a server that .mcp.json lacks"))
        .anyMatch(it -> it.contains("there is no skill none"))
        .anyMatch(it -> it.contains("maxTurns is no number"))
        .anyMatch(it -> it.contains("taken for an agent"))
        .noneMatch(it -> it.contains("Bash"));
    assertThat(PluginLint.of(folder)).anyMatch(it -> it.remedy().equals("mcp__plugin_demo_db__x"));
  }

  @Test
  void hooks_that_never_run_or_let_everything_pass_are_named() throws IOException {
    write(
        "hooks/hooks.json",
        """
        {"hooks": {
          "PreTooluse": [{"hooks": [{"type": "command", "command": "x"}]}],
          "PreToolUse": [
            {"matcher": "bash", "hooks": [{"type": "command",
              "command": "${CLAUDE_PLUGIN_ROOT}/gone", "args": ["x"], "timeout": "15"}]},
            {"matcher": "mcp__db", "hooks": [{"type": "shell", "onFailure": "block"}]},
            {"matcher": "Bash(", "hooks": [{"type": "command", "command": "x", "onFailure": "block"}]}],
          "SubagentStop": [{"matcher": "one", "hooks": [{"type": "command", "command": "x"}]}],
          "SubagentStart": [{"matcher": "demo:one", "hooks": [{"type": "command", "command": "x"}]}],
          "TaskCompleted": [{"matcher": "Bash", "hooks": []}]}}
        """);
    assertThat(messages())
        .anyMatch(it -> it.contains("PreTooluse is no event"))
        .anyMatch(it -> it.contains("'bash' is no tool"))
        .anyMatch(it -> it.contains("gone is not there"))
        .anyMatch(it -> it.contains("the call goes through"))
        .anyMatch(it -> it.contains("timeout is a number"))
        .anyMatch(it -> it.contains("'mcp__db' matches no tool"))
        .anyMatch(it -> it.contains("'shell' is no type"))
        .anyMatch(it -> it.contains("is no expression"))
        .anyMatch(it -> it.contains("are called demo:one"))
        .anyMatch(it -> it.contains("also fits longer names"))
        .anyMatch(it -> it.contains("TaskCompleted has no matcher"))
        .anyMatch(it -> it.contains("a group without hooks"));
  }

  @Test
  void secrets_and_missing_files_of_servers_are_named() throws IOException {
    write(
        ".claude-plugin/plugin.json",
        """
        {"name": "Demo Plugin", "skils": "./skills", "agents": "./no-agents",
         "userConfig": {"database_url": {"type": "text"},
           "api_token": {"type": "string", "title": "T", "description": "D", "sensitive": true}}}
        """);
    write(
        ".mcp.json",
        """
        {"mcpServers": {"db": {"command": "${CLAUDE_PLUGIN_ROOT}/gone",
          "args": ["--token", "${user_config.api_token}"], "env": {"U": "${user_config.other}"}}}}
        """);
    write("README.md", "Short.");
    Files.delete(folder.resolve(".claude-plugin/icon.png"));
    assertThat(messages())
        .anyMatch(it -> it.contains("not kebab-case"))
        .anyMatch(it -> it.contains("skils means nothing"))
        .anyMatch(it -> it.contains("agents names ./no-agents"))
        .anyMatch(it -> it.contains("no type that is known"))
        .anyMatch(it -> it.contains("kept in plain settings"))
        .anyMatch(it -> it.contains("gone is not there"))
        .anyMatch(it -> it.contains("the secret api_token as an argument"))
        .anyMatch(it -> it.contains("user_config.other, which nobody is asked for"))
        .anyMatch(it -> it.contains("fewer than 40 words"))
        .anyMatch(it -> it.contains("no icon"));
  }

  @Test
  void faults_of_a_marketplace_are_named() throws IOException {
    Path market = Files.createDirectories(folder.resolve("market/.claude-plugin"));
    Files.writeString(
        market.resolve("marketplace.json"),
        """
        {"name": "m", "plugins": [{"name": "a", "source": "./a"}, {"name": "a"},
          {"name": "b", "source": "../x"}, {"name": "c", "source": {"repo": "o/r"}}]}
        """);
    assertThat(PluginLint.of(folder.resolve("market")).stream().map(Fault::message))
        .anyMatch(it -> it.contains("no owner.name"))
        .anyMatch(it -> it.contains("two plugins are called a"))
        .anyMatch(it -> it.contains("no plugin in ./a"))
        .anyMatch(it -> it.contains("stays inside"))
        .anyMatch(it -> it.contains("a has no source"))
        .anyMatch(it -> it.contains("its source has no kind"));
    assertThatThrownBy(() -> PluginLint.of(folder.resolve("agents")))
        .isInstanceOf(PgwrightException.class);
  }

  private List<String> messages() {
    return PluginLint.of(folder).stream().map(it -> it.file() + ": " + it.message()).toList();
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
