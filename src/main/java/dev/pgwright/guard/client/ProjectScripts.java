package dev.pgwright.guard.client;

import dev.pgwright.guard.code.Literals;
import dev.pgwright.guard.run.Call;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Scripts and tasks that a project's own files name, for runners that are told by name only.
final class ProjectScripts {

  private static final List<String> OBJECTS =
      List.of("composer.json", "deno.json", "deno.jsonc", "package.json");
  private static final List<String> CODE =
      List.of("tasks.py", "fabfile.py", "noxfile.py", "dodo.py", "Rakefile", "rakefile");

  private ProjectScripts() {}

  /// Runs the script that a word names.
  ///
  /// @return whether there is one
  static boolean run(Call call, int at) {
    String name = call.words().get(at);
    if (!name.matches("[A-Za-z][\\w:.-]*")) {
      return false;
    }
    List<String> files =
        switch (call.name()) {
          case "composer" -> List.of("composer.json");
          case "deno" -> List.of("deno.json", "deno.jsonc", "package.json");
          case "mise", "rtx" -> List.of("mise.toml", ".mise.toml", "package.json");
          case "poetry", "pdm", "hatch", "rye", "uv", "poe", "pixi", "taskipy", "pipenv" ->
              List.of("pyproject.toml", "Pipfile", "pixi.toml");
          case "invoke", "inv", "fab", "nox", "doit", "rake", "rails" -> CODE;
          case "devbox" -> List.of("devbox.json");
          default -> List.of();
        };
    boolean any = false;
    for (String file : files) {
      String text = call.machine().file(file);
      any |= text != null && in(call, file, text, name);
    }
    return any;
  }

  private static boolean in(Call call, String file, String text, String name) {
    if (CODE.contains(file)) {
      String body = body(text, name);
      if (body != null) {
        Code.task(call, body, file);
      }
      return body != null;
    }
    String value =
        OBJECTS.contains(file) || file.endsWith(".json") ? object(text, name) : table(text, name);
    if (value == null) {
      return false;
    }
    for (String each : Literals.of(value, true).texts()) {
      if (each.matches("@\\S+")) {
        run(call.with(List.of(call.name(), each.substring(1))), 1);
      } else {
        call.machine().elsewhere(each, call, "", List.of());
      }
    }
    return true;
  }

  /// The value of a key in JSON: a text, a list of texts, or an object with a command.
  private static @Nullable String object(String text, String name) {
    Matcher key =
        Pattern.compile(
                "\""
                    + Pattern.quote(name)
                    + "\"\\s*:\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|\\[[^\\]]*]|\\{[^}]*})")
            .matcher(text);
    return key.find() ? key.group(1) : null;
  }

  /// The value of a key in TOML, or the commands of a table of that name.
  private static @Nullable String table(String text, String name) {
    String plain = Pattern.quote(name);
    Matcher key =
        Pattern.compile(
                "(?m)^\\s*[\"']?" + plain + "[\"']?\\s*=\\s*(\\[[^\\]]*]|\\{[^}]*}|[\"'].*$)")
            .matcher(text);
    if (key.find()) {
      return key.group(1)
          .replaceAll("\\b(env|help|doc|cwd|description)\\s*=\\s*(\"[^\"]*\"|'[^']*')", "");
    }
    Matcher table =
        Pattern.compile(
                "(?s)(?:^|\\n)\\[[^\\]\\n]*\\b(?:tasks?|scripts)\\.[\"']?"
                    + plain
                    + "[\"']?]\\s*\\n(.*?)(?=\\n\\[|$)")
            .matcher(text);
    if (!table.find()) {
      return null;
    }
    var commands = new StringBuilder();
    Matcher command =
        Pattern.compile(
                "(?m)^\\s*(?:run|cmd|shell|command|script|sequence|commands)\\s*=\\s*(\\[[^\\]]*]|\"\"\"(?s:.*?)\"\"\"|.*)$")
            .matcher(table.group(1));
    while (command.find()) {
      commands.append(command.group(1)).append('\n');
    }
    return commands.toString();
  }

  /// The lines of a function or task, up to the next one as far left.
  private static @Nullable String body(String text, String name) {
    String last = name.substring(name.lastIndexOf(':') + 1).replaceAll("[-_]", "[-_]");
    Matcher head =
        Pattern.compile(
                "(?m)^([ \\t]*)(?:(?:async )?def (?:task_)?"
                    + last
                    + "\\b|(?:multi)?task\\s*\\(?\\s*[:\"']?"
                    + last
                    + "\\b).*$")
            .matcher(text);
    if (!head.find()) {
      return null;
    }
    var body = new StringBuilder(head.group()).append('\n');
    String margin = head.group(1);
    for (String line : text.substring(Math.min(head.end() + 1, text.length())).split("\n", -1)) {
      boolean deeper =
          line.isBlank()
              || (line.startsWith(margin) && line.substring(margin.length()).matches("\\s.*"));
      if (!deeper) {
        break;
      }
      body.append(line).append('\n');
    }
    return body.toString();
  }
}
