package dev.pgwright.guard.client;

import dev.pgwright.guard.run.Call;
import dev.pgwright.guard.run.Hole;
import dev.pgwright.guard.run.Program;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `python`, `node` and their like: code in arguments, input and files.
final class Interpreters {

  private static final Pattern NAME =
      Pattern.compile(
          "(python|pypy|ipython|bpython)[0-9.]*w?|node(js)?|ruby[0-9.]*|perl[0-9.]*|php[0-9.]*|deno"
              + "|bun|tsx|ts-node|esno|vite-node|lua[0-9.]*|Rscript|julia|groovy|elixir|iex|irb|pry"
              + "|[gmn]?awk|osascript|expect|tclsh|swift|jshell|babel-node|jython|nodemon|babashka|bb");
  private static final List<String> COMPILED =
      List.of(
          "go", "java", "kotlin", "kotlinc", "scala", "dart", "crystal", "nim", "dotnet-script");

  /// Main classes and jars of tools that are known by their names.
  private static final Pattern MAIN_CLASS =
      Pattern.compile(
          "(?:^org\\.|^|/)(flyway|liquibase)(?:db\\.|\\.integration\\.|[\\w.-]*\\.jar$)");

  private static final Pattern BUNDLED =
      Pattern.compile(".*node_modules/(?:\\.bin/)?(?:@[\\w-]+/)?([\\w-]+).*");
  private static final List<String> CODE =
      List.of(
          "-c",
          "-e",
          "-E",
          "-r",
          "--eval",
          "-p",
          "--print",
          "-pe",
          "-ne",
          "-le",
          "-lne",
          "-we",
          "-Mstrict",
          "eval",
          "-pie",
          "-nle",
          "-0777ne",
          "-0pe",
          "-lpe",
          "-ane",
          "-lane");
  private static final List<String> VALUED =
      List.of(
          "-W",
          "-X",
          "-r",
          "--require",
          "--import",
          "--loader",
          "-I",
          "-M",
          "-C",
          "--inspect-port",
          "-d",
          "-P",
          "--env-file",
          "-v",
          "-F",
          "--project",
          "-O");

  private Interpreters() {}

  static @Nullable Program find(String name) {
    if (COMPILED.contains(name)) {
      return Interpreters::compiled;
    }
    return NAME.matcher(name).matches() ? Interpreters::run : null;
  }

  /// The interpreter of a file by its ending; empty when there is none.
  static String of(String file) {
    return switch (file.substring(file.lastIndexOf('.') + 1)) {
      case "sh", "bash" -> "bash";
      case "py" -> "python";
      case "js", "mjs", "cjs", "ts", "mts", "cts" -> "node";
      case "rb" -> "ruby";
      case "php" -> "php";
      case "pl" -> "perl";
      default -> "";
    };
  }

  /// `go run x.go`, `java X.java`: sources that are run without a step between.
  private static String compiled(Call call) {
    List<String> words = call.words();
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i);
      var main = MAIN_CLASS.matcher(word);
      if (main.find()) {
        var tool = new java.util.ArrayList<>(words.subList(i, words.size()));
        tool.set(0, main.group(1));
        return call.machine().dispatch(call.with(tool));
      }
      if (word.matches(".*\\.(go|java|kts?|scala|sc|dart|cr|nim|csx|clj|rs)")
          && !word.contains("*")) {
        return script(call, i);
      }
      if (call.name().equals("go") && words.contains("run") && word.matches("\\.(/.*)?")) {
        var source = new java.util.ArrayList<>(words);
        source.set(i, word + "/main.go");
        return call.machine().holds(source.get(i))
            ? script(call.with(source), i)
            : KnownPrograms.scan(call);
      }
    }
    return KnownPrograms.scan(call);
  }

  private static String run(Call call) {
    List<String> words = call.words();
    int task = call.name().equals("deno") ? words.indexOf("task") : -1;
    if (task > 0) {
      for (int i = task + 1; i < words.size() && !ProjectScripts.run(call, i); i++) {}
      return Hole.TEXT;
    }
    int exec = Math.max(words.indexOf("-x"), words.indexOf("--exec"));
    if (call.name().equals("nodemon") && exec > 0 && exec + 1 < words.size()) {
      return call.machine().elsewhere(words.get(exec + 1), call, "", List.of());
    }
    return onlyChecks(call) ? Hole.TEXT : arguments(call);
  }

  private static String arguments(Call call) {
    List<String> words = call.words();
    boolean awk = call.name().endsWith("awk");
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i);
      if (word.equals("-m") && i + 1 < words.size()) {
        return module(call, i + 1);
      }
      if (word.matches("-m\\w[\\w.]*") && call.name().contains("py")) {
        var apart = new java.util.ArrayList<>(words);
        apart.set(i, word.substring(2));
        return module(call.with(apart), i);
      }
      boolean file = word.equals("-r") && !call.name().startsWith("php");
      if ((CODE.contains(word) || clustered(call, word)) && !file && i + 1 < words.size()) {
        return Code.run(call, words.get(i + 1));
      }
      if (word.matches("--(eval|print|execute|command)=(?s:.*)")) {
        return Code.run(call, word.substring(word.indexOf('=') + 1));
      }
      if (word.matches("-[ceE].+") && !call.name().startsWith("node")) {
        return Code.run(call, word.substring(2));
      }
      if (VALUED.contains(word)) {
        i++;
      } else if (word.equals("-") || word.equals("/dev/stdin")) {
        break;
      } else if (awk && !word.startsWith("-")) {
        return Code.run(call, word);
      } else if (!word.startsWith("-") && !List.of("run", "x", "exec").contains(word)) {
        return script(call, i);
      } else if (call.name().equals("bun") && (word.equals("run") || word.equals("x"))) {
        return Packages.run(call);
      }
    }
    return call.stdin() == null ? Hole.TEXT : Code.run(call, call.stdin());
  }

  /// `-Ic`, `-we`: the code is the next word.
  private static boolean clustered(Call call, String word) {
    return call.name().contains("py")
        ? word.matches("-[bBdEiIOPqRsSuvx]+c")
        : call.name().matches("(perl|ruby)[0-9.]*") && word.matches("-[a-zA-Z0-9]*[eE]");
  }

  /// `php -l`, `node --check`: nothing is run.
  private static boolean onlyChecks(Call call) {
    return switch (call.name().replaceFirst("[0-9.]+$", "")) {
      case "php" -> call.has("-l", "--syntax-check");
      case "node", "nodejs" ->
          call.has("--check") || (call.words().size() > 1 && call.words().get(1).equals("-c"));
      case "ruby", "perl" -> call.words().size() > 1 && call.words().get(1).matches("-w?c");
      default -> false;
    };
  }

  private static String module(Call call, int at) {
    String module = call.words().get(at);
    String name =
        switch (module) {
          case "django" -> "django-admin";
          case "alembic.config", "alembic.__main__" -> "alembic";
          case "prisma_client_py" -> "prisma";
          default -> module.replaceAll("\\.(cli|__main__|main|commands)$", "");
        };
    Program known = KnownPrograms.database(name);
    if (known != null) {
      var words = new java.util.ArrayList<>(call.words().subList(at, call.words().size()));
      words.set(0, name);
      return known.run(call.with(words));
    }
    if (name.matches(
        "timeit|trace|cProfile|profile|pdb|coverage|debugpy|runpy|poetry|pipenv|uv|invoke|dotenv|aiodebug")) {
      var words = new java.util.ArrayList<>(call.words().subList(at, call.words().size()));
      words.set(0, name.matches("poetry|pipenv|uv|invoke|dotenv") ? name : "unknown-runner");
      return call.machine().dispatch(call.with(words));
    }
    return Hole.TEXT;
  }

  private static String script(Call call, int at) {
    String file = call.words().get(at);
    var bundled = BUNDLED.matcher(file);
    String name = bundled.matches() ? bundled.group(1) : base(file);
    Program known = KnownPrograms.database(name);
    if (known != null) {
      var words = new java.util.ArrayList<>(call.words().subList(at, call.words().size()));
      words.set(0, name);
      return known.run(call.with(words));
    }
    String text = call.machine().file(file);
    for (String ending : List.of(".js", ".cjs", ".mjs", ".ts", "/index.js")) {
      boolean node = call.name().matches("node|nodejs|bun|tsx|ts-node|deno");
      text = text == null && node ? call.machine().file(file + ending) : text;
    }
    if (text == null) {
      call.machine().disturb();
      return Hole.TEXT;
    }
    int before = call.machine().report().found().size();
    String out = text.equals(Hole.TEXT) ? Hole.TEXT : Code.inFile(call, text, file);
    if (call.machine().report().found().size() == before && !file.contains("test")) {
      call.machine().disturb();
    }
    return out;
  }

  private static String base(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }
}
