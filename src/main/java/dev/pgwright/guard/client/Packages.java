package dev.pgwright.guard.client;

import dev.pgwright.guard.run.Call;
import dev.pgwright.guard.run.Hole;
import dev.pgwright.guard.run.Program;
import dev.pgwright.guard.run.Wrappers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Runners of packages' programs, and of scripts and targets that a project names.
final class Packages {

  private static final List<String> VALUED =
      List.of(
          "--prefix",
          "-C",
          "--dir",
          "-w",
          "--workspace",
          "--filter",
          "-F",
          "--cwd",
          "-p",
          "--package",
          "-f",
          "--file",
          "--directory",
          "--project",
          "--with",
          "--python",
          "--env-file",
          "--extra",
          "--group",
          "-c",
          "--call",
          "--justfile",
          "-d",
          "--taskfile",
          "--env",
          "-e");

  private Packages() {}

  private static final List<String> NODE =
      List.of("npm", "pnpm", "yarn", "cnpm", "bunx", "npx", "pnpx");
  private static final List<String> TARGETS = List.of("make", "gmake", "just", "task");
  private static final List<String> RUNNERS =
      List.of(
          "poetry",
          "pipenv",
          "uv",
          "pdm",
          "hatch",
          "rye",
          "uvx",
          "pipx",
          "bundle",
          "bundler",
          "rbenv",
          "asdf",
          "mise",
          "rtx",
          "devbox",
          "nix",
          "nix-shell",
          "pixi",
          "doppler",
          "infisical",
          "op",
          "composer",
          "sail",
          "spring",
          "foreman",
          "honcho",
          "invoke",
          "inv",
          "fab",
          "nox",
          "tox",
          "poe",
          "taskipy",
          "doit",
          "lando",
          "ddev",
          "dip",
          "vendor",
          "act",
          "volta",
          "corepack",
          "lerna",
          "rush");
  private static final List<String> MANAGING =
      List.of(
          "install",
          "i",
          "add",
          "ci",
          "remove",
          "uninstall",
          "update",
          "upgrade",
          "audit",
          "publish",
          "init",
          "create",
          "info",
          "view",
          "ls",
          "list",
          "why",
          "outdated",
          "link",
          "pack",
          "cache",
          "config",
          "login",
          "version",
          "dedupe",
          "prune",
          "rebuild",
          "fund",
          "doctor");

  static @Nullable Program find(String name) {
    if (NODE.contains(name)) {
      return Packages::run;
    }
    if (TARGETS.contains(name)) {
      return Packages::target;
    }
    if (List.of("npm-run-all", "npm-run-all2", "run-s", "run-p", "concurrently", "conc", "wsrun")
        .contains(name)) {
      return Packages::several;
    }
    return RUNNERS.contains(name) ? Packages::inner : null;
  }

  /// Commands of npm and its like, in the folders that they name.
  static String run(Call call) {
    List<String> folders = folders(call);
    if (folders.isEmpty()) {
      return here(call);
    }
    for (String each : folders) {
      call.machine().inFolder(each, () -> here(call));
    }
    return Hole.TEXT;
  }

  /// Folders that options name; none for this one.
  private static List<String> folders(Call call) {
    var folders = new ArrayList<String>();
    List<String> words = call.words();
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i);
      boolean apart = word.matches("--(prefix|dir|cwd|workspace|filter)|-[CwF]");
      String name =
          apart && i + 1 < words.size()
              ? words.get(i + 1)
              : word.matches("--(prefix|dir|cwd|workspace|filter)=.*")
                  ? word.substring(word.indexOf('=') + 1)
                  : word.equals("workspace") && i == 1 && words.size() > 2 ? words.get(2) : null;
      if (name != null) {
        String last = name.replaceAll(".*/|[.{}*]+", "");
        List.of(name, "apps/" + last, "packages/" + last, "services/" + last, "libs/" + last)
            .stream()
            .filter(it -> !it.equals(".") && call.machine().holds(it + "/package.json"))
            .limit(1)
            .forEach(folders::add);
      }
    }
    return folders;
  }

  private static String here(Call call) {
    List<String> words = call.words();
    String name = call.name();
    int at = 1;
    while (at < words.size() && words.get(at).startsWith("-")) {
      String word = words.get(at);
      if (List.of("-c", "--call").contains(word) && at + 1 < words.size()) {
        return call.machine().elsewhere(words.get(at + 1), call, "", List.of());
      }
      at += VALUED.contains(word) && !word.equals("-w") ? 2 : 1;
    }
    if (at >= words.size()) {
      return Hole.TEXT;
    }
    String command = words.get(at);
    if (name.equals("npx") || name.equals("bunx") || name.equals("pnpx")) {
      return program(call, at);
    }
    int shell = words.indexOf("script-shell");
    if (command.equals("config") && shell > 0 && shell + 1 < words.size()) {
      return call.machine().elsewhere(words.get(shell + 1), call, "", List.of());
    }
    if (command.matches("pkg|set-script")) {
      set(call, words.subList(at + 1, words.size()));
      return Hole.TEXT;
    }
    if (MANAGING.contains(command)) {
      call.machine().disturb();
      return Hole.TEXT;
    }
    return switch (command) {
      case "exec", "x", "dlx" -> program(call, next(words, at + 1));
      case "workspace" -> here(call.with(joined(name, words, at + 2)));
      case "run", "run-script", "rum", "urn" -> script(call, next(words, at + 1));
      case "start", "test", "t", "restart", "stop" -> script(call, at);
      default -> name.equals("npm") ? Hole.TEXT : script(call, at);
    };
  }

  private static List<String> joined(String name, List<String> words, int from) {
    var all = new ArrayList<>(List.of(name));
    all.addAll(words.subList(Math.min(from, words.size()), words.size()));
    return all;
  }

  private static int next(List<String> words, int from) {
    int at = from;
    while (at < words.size() && words.get(at).startsWith("-")) {
      if (List.of("-c", "--call").contains(words.get(at))) {
        return at + 1;
      }
      at += VALUED.contains(words.get(at)) ? 2 : 1;
    }
    return at;
  }

  private static String program(Call call, int at) {
    if (at >= call.words().size()) {
      return Hole.TEXT;
    }
    String option = call.words().get(at - 1);
    if (option.equals("-c") || option.equals("--call")) {
      return call.machine().elsewhere(call.words().get(at), call, "", List.of());
    }
    var words = new ArrayList<>(call.words().subList(at, call.words().size()));
    words.set(0, words.getFirst().replaceFirst("(?<=.)@[^/]*$", ""));
    return call.machine().dispatch(call.with(words));
  }

  /// A script of `package.json`, else a program of the same name.
  private static String script(Call call, int at) {
    if (at >= call.words().size()) {
      return Hole.TEXT;
    }
    String name = call.words().get(at);
    String json = call.machine().file("package.json");
    List<String> rest = call.words().subList(at + 1, call.words().size());
    if (json != null) {
      for (String hook : List.of("pre" + name, name, "post" + name)) {
        Matcher script =
            Pattern.compile("\"" + Pattern.quote(hook) + "\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"")
                .matcher(json);
        if (script.find()
            && json.indexOf("\"scripts\"") < script.start()
            && json.contains("\"scripts\"")) {
          String text =
              script.group(1).replace("\\\"", "\"").replace("\\\\", "\\").replace("\\n", "\n");
          String added =
              hook.equals(name)
                  ? Wrappers.quoted(rest.stream().filter(it -> !it.equals("--")).toList())
                  : "";
          call.machine().elsewhere(text + " " + added, call, "", List.of());
          if (hook.equals(name)) {
            return Hole.TEXT;
          }
        }
      }
    }
    if (name.equals("env") && !rest.isEmpty()) {
      return program(call, at);
    }
    return KnownPrograms.database(name) != null ? program(call, at) : named(call, name);
  }

  /// `npm pkg set scripts.x=y`, `npm set-script x y`.
  private static void set(Call call, List<String> words) {
    String json = call.machine().file("package.json");
    var text = new StringBuilder(json == null ? "{}" : json);
    boolean old = call.has("set-script");
    for (int i = 0; i + (old ? 1 : 0) < words.size(); i += old ? 2 : 1) {
      String word = old ? "scripts." + words.get(i) + "=" + words.get(i + 1) : words.get(i);
      if (word.matches("(?s)scripts[.\\[].+=.*")) {
        String name = word.substring(8, word.indexOf('=')).replaceAll("[\\[\\]'\"]", "");
        String value = word.substring(word.indexOf('=') + 1);
        String escaped = value.replace("\\", "\\\\").replace("\"", "\\\"");
        text.insert(0, "{\"scripts\": {\"" + name + "\": \"" + escaped + "\"}}\n");
      }
    }
    call.machine().writes("package.json", text.toString(), false);
  }

  /// `npm-run-all a b`, `run-s a b`, `concurrently npm:a "x y"`.
  static String several(Call call) {
    for (String word : call.arguments()) {
      String name = word.replaceFirst("^(npm|yarn|pnpm|bun):", "");
      if (word.indexOf(' ') > 0) {
        call.machine().elsewhere(word, call, "", List.of());
      } else if (!word.startsWith("-")
          && (!call.name().equals("concurrently") || !name.equals(word))) {
        call.machine().dispatch(call.with(List.of("npm", "run", name)));
      }
    }
    return Hole.TEXT;
  }

  /// Nothing tells what a script does but its name.
  static String named(Call call, String name) {
    call.machine().disturb();
    boolean losing =
        name.matches("(?i).*(db|database|prisma|schema|migrat|supabase|pg|postgres|sql)[:_-]?.*")
            && name.matches(
                "(?i).*(drop|reset|wipe|purge|nuke|clean|truncate|fresh|rollback|undo|down|revert|push|destroy|flush|recreate|delete|[:_-]rm$).*");
    boolean running =
        name.matches("(?i).*(db|database|prisma|migration|migrate|supabase|typeorm|knex|drizzle).*")
            && name.matches(
                "(?i).*(migrate|deploy|up|run|latest|sync|seed|apply|load|restore|import|execute)([:_-].*)?")
            && !name.matches(
                "(?i).*(status|create|generate|make|list|check|diff|studio|new|setup|start).*");
    if (losing || running) {
      call.machine()
          .opaque(
              "named-script",
              name + ": by its name it changes the database, and its text is not found");
    }
    return Hole.TEXT;
  }

  /// Targets of a Makefile, recipes of a justfile, tasks of a Taskfile.
  private static String target(Call call) {
    List<String> words = call.words();
    int at = 1;
    String folder = ".";
    String file = null;
    var targets = new ArrayList<String>();
    Call inner = call;
    while (at < words.size()) {
      String word = words.get(at);
      if (List.of("-C", "--directory", "-d", "--dir", "--working-directory").contains(word)) {
        folder = at + 1 < words.size() ? words.get(++at) : ".";
      } else if (List.of("-f", "--file", "--makefile", "--justfile", "-t", "--taskfile")
          .contains(word)) {
        file = at + 1 < words.size() ? words.get(++at) : null;
      } else if (word.matches("\\w+[:?+]?=(?s:.*)")) {
        int equals = word.indexOf('=');
        inner =
            inner.with(word.substring(0, equals).replaceAll("\\W", ""), word.substring(equals + 1));
      } else if (!word.startsWith("-")) {
        targets.add(word);
      }
      at++;
    }
    if (call.has("-n", "--dry-run", "--just-print", "--list", "-l", "--summary", "--dry")) {
      return Hole.TEXT;
    }
    Call there = inner;
    String given = file;
    return call.machine().inFolder(folder, () -> Recipes.run(there, given, targets));
  }

  /// `poetry run x`, `bundle exec x`, `op run -- x`.
  private static String inner(Call call) {
    List<String> words = call.words();
    int split = words.indexOf("--");
    if (split > 0) {
      return call.runFrom(split + 1);
    }
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i);
      if (List.of("--run", "--command", "-c").contains(word)
          && i + 1 < words.size()
          && call.name().matches("nix.*|devbox|mise")) {
        return call.machine().elsewhere(words.get(i + 1), call, "", List.of());
      }
      boolean last = call.name().matches("uvx|sail|inv|invoke|spring|vendor");
      boolean verb = List.of("run", "exec", "x", "run-script").contains(word);
      if (!word.startsWith("-") && !verb && ProjectScripts.run(call, i)) {
        return Hole.TEXT;
      }
      if (verb || ((last || KnownPrograms.reaches(word)) && !word.startsWith("-"))) {
        int at = next(words, verb ? i + 1 : i);
        boolean own = at < words.size() && ProjectScripts.run(call, at);
        return own ? Hole.TEXT : program(call, at);
      }
    }
    return Hole.TEXT;
  }
}
