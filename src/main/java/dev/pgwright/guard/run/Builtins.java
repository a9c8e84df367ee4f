package dev.pgwright.guard.run;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a shell does itself.
final class Builtins {

  private final Machine machine;

  Builtins(Machine machine) {
    this.machine = machine;
  }

  private Variables state() {
    return machine.variables();
  }

  private static final List<String> SILENT =
      List.of(
          ":",
          "true",
          "false",
          "exit",
          "return",
          "break",
          "continue",
          "shift",
          "umask",
          "ulimit",
          "wait",
          "jobs",
          "fg",
          "bg",
          "disown",
          "shopt",
          "times",
          "type",
          "test",
          "[",
          "let",
          "caller",
          "bind",
          "complete",
          "compgen",
          "enable",
          "logout",
          "suspend",
          "unalias");

  /// What is printed; null when it is no builtin.
  @Nullable String run(Call call, Commands commands) {
    String name = call.words().getFirst();
    if (SILENT.contains(name)) {
      return "";
    }
    return switch (name) {
      case "eval" -> machine.shell(String.join(" ", call.arguments()), call.stdin());
      case ".", "source" -> source(call);
      case "trap" -> {
        if (call.arguments().size() > 1 && !call.arguments().getFirst().startsWith("-")) {
          machine.innerShell(call.arguments().getFirst(), null, List.of());
        }
        yield "";
      }
      case "exec" -> replaced(call, commands);
      case "command", "builtin" -> plainly(call, commands);
      case "printf" -> printf(call);
      default -> remembered(name, call);
    };
  }

  /// Builtins that change what the shell remembers.
  private @Nullable String remembered(String name, Call call) {
    List<String> arguments = call.arguments();
    return switch (name) {
      case "cd" -> folder(arguments);
      case "pushd" -> {
        state().left.add(state().folder);
        yield folder(arguments);
      }
      case "popd" -> {
        String last = state().left.isEmpty() ? Hole.TEXT : state().left.removeLast();
        yield folder(List.of(last));
      }
      case "pwd" -> state().folder + "\n";
      case "export", "declare", "local", "typeset", "readonly" -> declared(call);
      case "unset" -> {
        arguments.forEach(state()::unset);
        yield "";
      }
      case "set" -> set(arguments);
      case "alias" -> alias(arguments);
      case "hash" -> {
        if (arguments.size() > 2 && arguments.getFirst().equals("-p")) {
          state().aliases.put(arguments.get(2), arguments.get(1));
        }
        yield "";
      }
      case "read", "mapfile", "readarray", "getopts" -> read(call);
      default -> null;
    };
  }

  private String folder(List<String> arguments) {
    var plain = arguments.stream().filter(it -> !it.startsWith("-") || it.equals("-")).toList();
    String to = plain.isEmpty() ? machine.home("~") : plain.getFirst();
    String before = state().folder;
    state().in(to.equals("-") ? state().previous : machine.resolved(to));
    state().previous = before;
    if (!to.equals("-") && !machine.isFolder(".")) {
      Variables still = state().copy();
      still.in(before);
      state().join(still);
    }
    return "";
  }

  private String declared(Call call) {
    boolean exports =
        call.words().getFirst().equals("export")
            || call.arguments().stream().anyMatch(it -> it.matches("-[a-zA-Z]*x[a-zA-Z]*"));
    for (String each : call.arguments()) {
      if (each.startsWith("-")) {
        continue;
      }
      int equals = each.indexOf('=');
      String name = equals < 0 ? each : each.substring(0, equals);
      if (equals >= 0 && call.arguments().stream().anyMatch(it -> it.matches("-[a-zA-Z]*n"))) {
        state().references.put(name, each.substring(equals + 1));
      } else if (equals >= 0) {
        state().set(state().meant(name), each.substring(equals + 1));
      }
      if (exports) {
        state().exported.add(name);
      }
    }
    return "";
  }

  private String set(List<String> arguments) {
    int end = arguments.indexOf("--");
    if (end >= 0) {
      state().arguments = arguments.subList(end + 1, arguments.size());
    } else if (!arguments.isEmpty()
        && !arguments.getFirst().startsWith("-")
        && !arguments.getFirst().startsWith("+")) {
      state().arguments = arguments;
    }
    if (arguments.contains("-a") || arguments.contains("allexport")) {
      state().exported.addAll(state().values.keySet());
    }
    return "";
  }

  private String alias(List<String> arguments) {
    for (String each : arguments) {
      int equals = each.indexOf('=');
      if (equals > 0) {
        state().aliases.put(each.substring(0, equals), each.substring(equals + 1));
      }
    }
    return "";
  }

  /// `read -r a b`: the words of a line, the rest in the last one.
  private String read(Call call) {
    List<String> names = names(call);
    state().set("REPLY", Hole.TEXT);
    String in = call.stdin();
    boolean all = !call.words().getFirst().equals("read");
    boolean one = in != null && in.strip().lines().count() <= 1;
    if (in == null || (!all && !one) || call.words().getFirst().equals("getopts")) {
      names.forEach(it -> state().set(it, Hole.TEXT));
    } else if (all) {
      String name = names.isEmpty() ? "MAPFILE" : names.getLast();
      state().put(name, new ArrayList<>(in.lines().toList()));
    } else {
      words(call, in.strip(), names);
    }
    return "";
  }

  private void words(Call call, String line, List<String> names) {
    String own = call.env().get("IFS");
    String separators = own == null ? state().separators() : own;
    List<String> parts = split(line, separators, names.size());
    if (call.arguments().stream().anyMatch(it -> it.matches("-\\w*a"))) {
      names.forEach(it -> state().put(it, new ArrayList<>(split(line, separators, 0))));
      return;
    }
    if (names.isEmpty()) {
      state().set("REPLY", line);
    }
    for (int i = 0; i < names.size(); i++) {
      state().set(names.get(i), i < parts.size() ? parts.get(i) : "");
    }
  }

  /// @param most how many parts; the last one is the rest; 0 for any number
  private static List<String> split(String line, String separators, int most) {
    var parts = new ArrayList<String>();
    int from = 0;
    for (int i = 0; i <= line.length(); i++) {
      boolean last = most > 0 && parts.size() == most - 1;
      if (i == line.length() || (!last && separators.indexOf(line.charAt(i)) >= 0)) {
        if (i > from) {
          parts.add(line.substring(from, i));
        }
        from = i + 1;
      }
    }
    return parts;
  }

  /// The variables that are named; options with values are skipped.
  private static List<String> names(Call call) {
    var names = new ArrayList<String>();
    List<String> words = call.words();
    String valued = words.getFirst().equals("read") ? "-\\w*[diNnptu]" : "-\\w*[dnOsuCc]";
    for (int i = 1; i < words.size(); i++) {
      if (words.get(i).matches(valued)) {
        i++;
      } else if (words.get(i).matches("[A-Za-z_]\\w*")) {
        names.add(words.get(i));
      }
    }
    return names;
  }

  private String source(Call call) {
    if (call.arguments().isEmpty()) {
      return "";
    }
    String name = call.arguments().getFirst();
    String text = name.equals("/dev/stdin") ? call.stdin() : machine.file(name);
    if (text == null || Hole.in(text)) {
      boolean environment = name.endsWith("/activate") || name.contains(".env");
      boolean profile = name.endsWith("rc") || name.endsWith("profile") || name.endsWith("nvm.sh");
      if (!environment && !profile) {
        machine.opaque("opaque-script", name + ": what the script does is not known");
      }
      return Hole.TEXT;
    }
    return name.endsWith("/activate") ? "" : machine.shell(text, call.stdin());
  }

  private @Nullable String replaced(Call call, Commands commands) {
    int at = 1;
    while (at < call.words().size() && call.words().get(at).startsWith("-")) {
      at += call.words().get(at).equals("-a") ? 2 : 1;
    }
    return at >= call.words().size()
        ? ""
        : commands.named(call.words().subList(at, call.words().size()), call.stdin(), call.env());
  }

  private @Nullable String plainly(Call call, Commands commands) {
    var words = new ArrayList<>(call.arguments());
    while (!words.isEmpty() && words.getFirst().startsWith("-")) {
      if (words.removeFirst().matches("-[vV]+")) {
        return words.isEmpty() ? "" : words.getFirst() + "\n";
      }
    }
    if (words.isEmpty()) {
      return "";
    }
    Call inner = call.with(words);
    String built = run(inner, commands);
    return built != null ? built : machine.dispatch(inner);
  }

  private @Nullable String printf(Call call) {
    List<String> words = call.words();
    if (words.size() > 3 && words.get(1).equals("-v")) {
      String out = Printing.printf(words.subList(3, words.size()));
      state().set(words.get(2), out);
      return "";
    }
    return null;
  }
}
