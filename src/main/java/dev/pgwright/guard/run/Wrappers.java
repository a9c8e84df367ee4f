package dev.pgwright.guard.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Programs that run another one in their place.
public final class Wrappers {

  /// How a wrapper's own words end.
  ///
  /// @param valued options with a value of their own word
  /// @param skipped words before the program
  private record Shape(List<String> valued, int skipped) {}

  private static final List<String> PLAIN =
      List.of(
          "nohup",
          "dotenvx",
          "setsid",
          "unbuffer",
          "cross-env",
          "winpty",
          "tini",
          "dumb-init",
          "catchsegv",
          "fakeroot",
          "proxychains4",
          "torsocks",
          "rlwrap",
          "noglob",
          "nocorrect",
          "exec-env",
          "cross-env-shell",
          "shdotenv",
          "with-env",
          "chronic",
          "ts-node-dev",
          "valgrind");

  private static final Map<String, Shape> SHAPES = shapes();

  private Wrappers() {}

  private static Map<String, Shape> shapes() {
    var all = new LinkedHashMap<String, Shape>();
    var sudo =
        new Shape(
            List.of(
                "-u",
                "-g",
                "-h",
                "-p",
                "-C",
                "-r",
                "-t",
                "-T",
                "-D",
                "-R",
                "--user",
                "--group",
                "--host",
                "--prompt",
                "--chdir",
                "--role",
                "--type"),
            0);
    List.of("sudo", "doas", "sudo-rs").forEach(it -> all.put(it, sudo));
    all.put("env", new Shape(List.of("-u", "--unset", "-C", "--chdir"), 0));
    all.put("time", new Shape(List.of("-f", "-o", "--format", "--output"), 0));
    measuring(all);
    others(all);
    return all;
  }

  private static void measuring(Map<String, Shape> all) {
    all.put("nice", new Shape(List.of("-n", "--adjustment"), 0));
    all.put("ionice", new Shape(List.of("-c", "-n", "-p", "--class", "--classdata"), 0));
    all.put("stdbuf", new Shape(List.of("-i", "-o", "-e"), 0));
    all.put("timeout", new Shape(List.of("-s", "-k", "--signal", "--kill-after"), 1));
    all.put("gtimeout", new Shape(List.of("-s", "-k"), 1));
    all.put("taskset", new Shape(List.of(), 1));
    all.put("chrt", new Shape(List.of(), 1));
    all.put("chroot", new Shape(List.of(), 1));
    all.put("gosu", new Shape(List.of(), 1));
    all.put("su-exec", new Shape(List.of(), 1));
    all.put("setpriv", new Shape(List.of(), 0));
    all.put("strace", new Shape(List.of("-e", "-o", "-p", "-s", "-E", "-u"), 0));
    all.put("ltrace", new Shape(List.of("-e", "-o", "-p", "-s"), 0));
    all.put("perf", new Shape(List.of("-e", "-o"), 1));
    all.put(
        "systemd-run",
        new Shape(
            List.of(
                "-p",
                "-u",
                "-M",
                "-E",
                "-H",
                "--unit",
                "--uid",
                "--gid",
                "--property",
                "--slice",
                "--setenv",
                "--description",
                "--on-active",
                "--on-calendar",
                "--machine",
                "--host",
                "--working-directory"),
            0));
    all.put("nsenter", new Shape(List.of("-t", "--target", "-S", "-G"), 0));
    all.put("unshare", new Shape(List.of(), 0));
  }

  private static void others(Map<String, Shape> all) {
    all.put("setuidgid", new Shape(List.of(), 1));
    all.put("s6-setuidgid", new Shape(List.of(), 1));
    all.put("chpst", new Shape(List.of("-u", "-U", "-e", "-n", "-l", "-m", "-d", "-o", "-p"), 0));
    all.put("caffeinate", new Shape(List.of("-t", "-w"), 0));
    all.put("dotenv", new Shape(List.of("-f", "-e", "-p"), 0));
    all.put("env-cmd", new Shape(List.of("-f", "-r", "-e", "--file"), 0));
    all.put("dotenv-cli", new Shape(List.of("-f", "-e", "-p", "-v"), 0));
    all.put("direnv", new Shape(List.of(), 2));
    all.put("envchain", new Shape(List.of(), 1));
    all.put("aws-vault", new Shape(List.of("-d", "--duration"), 2));
    all.put("chamber", new Shape(List.of(), 2));
    all.put("conda", new Shape(List.of("-n", "-p", "--name", "--prefix"), 1));
    all.put("entr", new Shape(List.of(), 0));
    all.put("pkexec", new Shape(List.of("--user"), 0));
    all.put("mosh", new Shape(List.of("-p"), 1));
    all.put("proxychains", new Shape(List.of("-f"), 0));
    all.put("firejail", new Shape(List.of(), 0));
    all.put("cgexec", new Shape(List.of("-g"), 0));
    all.put("busybox", new Shape(List.of(), 0));
    all.put("toybox", new Shape(List.of(), 0));
    all.put("hyperfine", new Shape(List.of("-w", "-r", "-p", "-m", "-M"), 0));
    PLAIN.forEach(it -> all.put(it, new Shape(List.of(), 0)));
  }

  /// The one who knows a wrapper; null when it is none.
  public static @Nullable Program find(String name) {
    return switch (name) {
      case "xargs", "gxargs" -> Xargs::run;
      case "parallel", "sem" -> Xargs::parallel;
      case "find", "gfind", "bfs" -> Searching::find;
      case "fd", "fdfind" -> Searching::fd;
      case "watch" -> Wrappers::watch;
      case "sg" -> call -> optionOrRest(call, "-c", 1);
      case "flock" -> call -> optionOrRest(call, "-c", 1);
      case "script" -> call -> optionOrRest(call, "-c", 1);
      case "su", "runuser" -> Wrappers::su;
      case "newgrp" -> call -> call.machine().innerShell(text(call.stdin()), null, List.of());
      case "at", "batch" -> Wrappers::later;
      default -> SHAPES.containsKey(name) ? Wrappers::plain : Copying.find(name);
    };
  }

  private static String text(@Nullable String stdin) {
    return stdin == null ? "" : stdin;
  }

  private static String plain(Call call) {
    Shape shape = SHAPES.getOrDefault(call.name(), new Shape(List.of(), 0));
    Call inner = call;
    int skipped = 0;
    for (int i = 1; i < call.words().size(); i++) {
      String word = call.words().get(i);
      if (word.equals("--")) {
        return inner.runFrom(i + 1);
      } else if (call.name().equals("env") && word.matches("(?s)-[i0v]*S.*|--split-string.*")) {
        return splitString(inner, i);
      } else if (word.startsWith("-") && word.length() > 1) {
        i += valued(shape, word) ? 1 : 0;
      } else if (word.matches("[A-Za-z_]\\w*=(?s:.*)")) {
        int equals = word.indexOf('=');
        inner = inner.with(word.substring(0, equals), word.substring(equals + 1));
      } else if (skipped < shape.skipped()) {
        skipped++;
      } else if (word.strip().indexOf(' ') > 0) {
        List<String> texts = call.words().subList(i, call.words().size());
        return inner.machine().elsewhere(String.join("\n", texts), inner, "", List.of());
      } else {
        return inner.runFrom(i);
      }
    }
    return Hole.TEXT;
  }

  /// Whether the next word belongs to an option; the last one of `-iu` counts as well.
  private static boolean valued(Shape shape, String word) {
    return shape.valued().contains(word)
        || (word.matches("-[A-Za-z]{2,}")
            && shape.valued().contains("-" + word.charAt(word.length() - 1)));
  }

  /// `env -S 'A=b program …'`.
  private static String splitString(Call call, int at) {
    String word = call.words().get(at);
    String own = word.replaceFirst("(?s)^(-[i0v]*S|--split-string=?)", "");
    int next = Math.min(at + (own.isEmpty() ? 2 : 1), call.words().size());
    String text = own.isEmpty() && next > at + 1 ? call.words().get(at + 1) : own;
    String rest = quoted(call.words().subList(next, call.words().size()));
    return call.machine().elsewhere(text + " " + rest, call, "", List.of());
  }

  /// Words as a shell would read them again.
  public static String quoted(List<String> words) {
    return String.join(
        " ", words.stream().map(it -> "'" + it.replace("'", "'\\''") + "'").toList());
  }

  /// What is done later: the input, or the file behind `-f`.
  private static String later(Call call) {
    int file = call.words().indexOf("-f");
    String text =
        file > 0 && file + 1 < call.words().size()
            ? call.machine().file(call.words().get(file + 1))
            : call.stdin();
    return call.machine().innerShell(text(text), null, List.of());
  }

  private static String watch(Call call) {
    int at = 1;
    boolean words = false;
    while (at < call.words().size() && call.words().get(at).startsWith("-")) {
      String word = call.words().get(at);
      words |= word.equals("--exec") || word.matches("-[a-zA-Z]*x[a-zA-Z]*");
      at += List.of("-n", "--interval").contains(word) ? 2 : 1;
    }
    if (words) {
      return call.runFrom(at);
    }
    String text =
        String.join(
            " ", call.words().subList(Math.min(at, call.words().size()), call.words().size()));
    return call.machine().elsewhere(text, call, "", List.of());
  }

  private static boolean option(String option, String word) {
    return word.matches("-\\w*" + option.charAt(1)) || word.equals("--command");
  }

  /// A command behind an option, or behind some words.
  private static String optionOrRest(Call call, String option, int skipped) {
    int others = 0;
    for (int i = 1; i < call.words().size() && others <= skipped; i++) {
      String word = call.words().get(i);
      others += word.startsWith("-") ? 0 : 1;
      boolean cluster = i + 1 < call.words().size() && option(option, word);
      if (cluster) {
        return call.machine().elsewhere(call.words().get(i + 1), call, "", List.of());
      }
      if (word.startsWith("--command=")) {
        return call.machine().elsewhere(word.substring(10), call, "", List.of());
      }
    }
    var plain = new ArrayList<Integer>();
    for (int i = 1; i < call.words().size(); i++) {
      if (!call.words().get(i).startsWith("-")) {
        plain.add(i);
      }
    }
    return plain.size() > skipped ? call.runFrom(plain.get(skipped)) : Hole.TEXT;
  }

  private static String su(Call call) {
    String found = optionOrRest(call, "-c", 99);
    int split = call.words().indexOf("--");
    if (split > 0) {
      return call.runFrom(split + 1);
    }
    boolean commands = call.arguments().stream().anyMatch(it -> it.matches("-\\w*c|--command.*"));
    if (!commands && call.stdin() != null) {
      return call.machine().innerShell(call.stdin(), null, List.of());
    }
    int user = call.words().indexOf("-u");
    return user > 0 && call.name().equals("runuser") ? call.runFrom(user + 2) : found;
  }
}
