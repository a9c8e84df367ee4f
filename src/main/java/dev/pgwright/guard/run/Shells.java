package dev.pgwright.guard.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Shells that are started as programs.
public final class Shells {

  private static final List<String> NAMES =
      List.of(
          "sh", "bash", "zsh", "dash", "ksh", "mksh", "ash", "rbash", "fish", "yash", "csh",
          "tcsh");
  private static final List<String> VALUED =
      List.of("-o", "+o", "-O", "+O", "--rcfile", "--init-file");

  private Shells() {}

  /// The one who knows a shell; null when it is none.
  public static @Nullable Program find(String name) {
    return NAMES.contains(name) ? Shells::run : null;
  }

  private static String run(Call call) {
    List<String> words = call.words();
    if (words.size() > 1 && words.get(1).matches("-[a-zA-Z]*n[a-zA-Z]*")) {
      return "";
    }
    startup(call);
    boolean command = false;
    int at = 1;
    while (at < words.size() && words.get(at).matches("[-+].+") && !words.get(at).equals("--")) {
      String word = words.get(at);
      if (word.equals("--command") || word.equals("--commands")) {
        command = true;
      } else if (VALUED.contains(word)) {
        at++;
        if (word.endsWith("file") && at < words.size()) {
          file(call, words.get(at), List.of());
        }
      } else if (word.matches("-[a-zA-Z]*c[a-zA-Z]*")) {
        command = true;
        at += word.endsWith("o") ? 1 : 0;
      } else if (word.matches("-[a-zA-Z]+o")) {
        at++;
      }
      at++;
    }
    at += at < words.size() && words.get(at).equals("--") ? 1 : 0;
    List<String> rest = words.subList(Math.min(at, words.size()), words.size());
    if (command && !rest.isEmpty()) {
      return text(
          call, rest.getFirst(), rest.size() > 2 ? rest.subList(2, rest.size()) : List.of());
    }
    boolean input = rest.isEmpty() || rest.getFirst().equals("-") || words.contains("-s");
    if (input || rest.getFirst().equals("/dev/stdin")) {
      return call.stdin() == null ? "" : text(call, call.stdin(), rest);
    }
    return file(call, rest.getFirst(), rest.subList(1, rest.size()));
  }

  /// `ENV`, which interactive shells read first.
  private static void startup(Call call) {
    String file = call.env().get("ENV");
    if (file != null && call.machine().holds(file)) {
      file(call, file, List.of());
    }
  }

  /// Runs a script in a file, if it is there.
  public static String file(Call call, String name, List<String> arguments) {
    String script = call.machine().file(name);
    if (script == null) {
      call.machine().disturb();
      return Hole.TEXT;
    }
    return text(call, script, arguments);
  }

  private static String text(Call call, String text, List<String> arguments) {
    if (Hole.in(text) && text.replace(Hole.TEXT, "").isBlank()) {
      call.machine().opaque("opaque-command", "a shell runs what is only known then");
      return Hole.TEXT;
    }
    return call.machine().elsewhere(text, call, "", arguments);
  }
}
