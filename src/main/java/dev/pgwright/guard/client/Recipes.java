package dev.pgwright.guard.client;

import dev.pgwright.guard.run.Call;
import dev.pgwright.guard.run.Hole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a Makefile, a justfile or a Taskfile runs for a target.
final class Recipes {

  private static final List<String> MAKE = List.of("GNUmakefile", "makefile", "Makefile");
  private static final List<String> JUST = List.of("justfile", "Justfile", ".justfile");
  private static final List<String> TASK =
      List.of(
          "Taskfile.yml", "taskfile.yml", "Taskfile.yaml", "taskfile.yaml", "Taskfile.dist.yml");
  private static final Pattern INCLUDE =
      Pattern.compile("(?m)^\\s*(?:-?s?include|import\\??|mod)\\s+['\"]?([^'\"#\\n]+)");
  private static final Pattern RULE =
      Pattern.compile("^([A-Za-z0-9_./%$(){} @-]+?)((?:\\s+[\\w*+=\"'-]+)*)\\s*:(?![=])(.*)$");
  private static final Pattern VARIABLE =
      Pattern.compile("^(?:export\\s+)?(\\w+)\\s*[:?+]?=\\s*(.*)$");

  private final Call call;
  private final Map<String, List<String>> recipes = new LinkedHashMap<>();
  private final Map<String, List<String>> needs = new LinkedHashMap<>();
  private final Map<String, String> variables = new LinkedHashMap<>();
  private final List<String> done = new ArrayList<>();
  private String first = "";

  private Recipes(Call call) {
    this.call = call;
  }

  static String run(Call call, @Nullable String file, List<String> targets) {
    var recipes = new Recipes(call);
    String text = null;
    if ("-".equals(file) || "/dev/stdin".equals(file)) {
      text = call.stdin();
    }
    List<String> usual =
        switch (call.name()) {
          case "just" -> JUST;
          case "task" -> TASK;
          default -> MAKE;
        };
    for (String name : file == null ? usual : List.of(file)) {
      text = text == null ? call.machine().file(name) : text;
    }
    if (text == null) {
      targets.forEach(it -> Packages.named(call, it));
      return Hole.TEXT;
    }
    recipes.read(text);
    Matcher include = INCLUDE.matcher(text);
    while (include.find()) {
      for (String name : include.group(1).strip().split("\\s+", -1)) {
        String more = call.machine().file(name);
        recipes.read(more == null ? "" : more);
      }
    }
    if (targets.isEmpty()) {
      recipes.target(recipes.first);
    }
    targets.forEach(recipes::target);
    return Hole.TEXT;
  }

  private void read(String text) {
    List<String> current = new ArrayList<>();
    for (String line : text.replace("\\\n", " ").split("\n", -1)) {
      Matcher variable = VARIABLE.matcher(line);
      Matcher rule = RULE.matcher(line.replaceFirst("^  (?=\\S)", ""));
      if (line.startsWith("\t") || line.startsWith("   ")) {
        current.add(line.strip().replaceFirst("^- (cmd: )?", "").replaceFirst("^cmds:.*", ""));
      } else if (variable.matches()) {
        variables.put(variable.group(1), variable.group(2).strip());
      } else if (rule.matches()) {
        current = new ArrayList<>();
        for (String name : rule.group(1).strip().split("\\s+", -1)) {
          first = first.isEmpty() && !name.startsWith(".") ? name : first;
          recipes.put(name, current);
          needs.put(
              name, List.of(rule.group(3).replaceAll("[|;].*", "").strip().split("\\s+", -1)));
        }
      }
    }
  }

  private void target(String name) {
    if (done.contains(name)) {
      return;
    }
    done.add(name);
    needs.getOrDefault(name, List.of()).stream().filter(recipes::containsKey).forEach(this::target);
    List<String> lines = recipes.get(name);
    if (lines == null) {
      Packages.named(call, name);
      return;
    }
    for (String line : lines) {
      String plain = expanded(line.replaceFirst("^[@+-]+\\s*", ""));
      if (!plain.isBlank() && !plain.startsWith("#")) {
        call.machine().elsewhere(plain, call, "", List.of());
      }
    }
  }

  /// `$(X)` and `{{x}}` of constants; `$$` is the shell's own.
  private String expanded(String line) {
    String text = line;
    for (int round = 0; round < 4; round++) {
      for (var each : variables.entrySet()) {
        String value = call.env().getOrDefault(each.getKey(), each.getValue());
        text =
            text.replace("$(" + each.getKey() + ")", value)
                .replace("${" + each.getKey() + "}", value)
                .replaceAll(
                    "\\{\\{\\s*\\.?" + each.getKey() + "\\s*}}", Matcher.quoteReplacement(value));
      }
    }
    for (var each : call.env().entrySet()) {
      text = text.replace("$(" + each.getKey() + ")", each.getValue());
    }
    return text.replaceAll("\\$\\([A-Za-z_]\\w*\\)", Hole.TEXT)
        .replaceAll("\\{\\{[^}]*}}", Hole.TEXT)
        .replace("$$", "$");
  }
}
