package dev.pgwright.guard.client;

import dev.pgwright.guard.run.Call;
import dev.pgwright.guard.run.Hole;
import dev.pgwright.guard.run.Program;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Programs that reach no database by themselves, with options whose values are commands.
final class Launchers {

  private static final Map<String, List<String>> OPTIONS = options();
  private static final Pattern ASSIGNED =
      Pattern.compile(
          "(?is)^(exec=|(proxy|local|remote|knownhosts)command\\s*[= ]\\s*|shell\\s+|!|\\|+)(.*)$");
  private static final Pattern ADDRESS = Pattern.compile("(?is)^(exec|system|shell):(.*)$");

  private Launchers() {}

  private static Map<String, List<String>> options() {
    var all = new LinkedHashMap<String, List<String>>();
    all.put("rsync", List.of("-e", "--rsh", "--rsync-path"));
    List<String> tar =
        List.of(
            "--to-command",
            "-I",
            "--use-compress-program",
            "-F",
            "--info-script",
            "--new-volume-script",
            "--rsh-command",
            "--rmt-command",
            "--checkpoint-action");
    List.of("tar", "gtar", "bsdtar").forEach(it -> all.put(it, tar));
    List.of("scp", "sftp").forEach(it -> all.put(it, List.of("-o", "-S", "-D")));
    List.of("ssh", "slogin", "autossh").forEach(it -> all.put(it, List.of("-o")));
    List.of("nc", "ncat", "netcat")
        .forEach(it -> all.put(it, List.of("-e", "-c", "--exec", "--sh-exec")));
    all.put("socat", List.of());
    all.put("man", List.of("-P", "--pager"));
    all.put("split", List.of("--filter"));
    all.put("sort", List.of("--compress-program"));
    all.put("zip", List.of("-TT", "--unzip-command"));
    all.put("ed", List.of());
    all.put("ex", List.of("-c"));
    all.put("rg", List.of("--pre", "--hostname-bin"));
    List.of("fzf", "sk")
        .forEach(it -> all.put(it, List.of("--preview", "--bind", "--execute", "-c", "--cmd")));
    return all;
  }

  /// The one who knows such a program; null for any other.
  static @Nullable Program find(String name) {
    return OPTIONS.containsKey(name)
        ? call -> {
          options(call);
          return call.has("--bash", "--zsh", "--fish") ? "" : Hole.TEXT;
        }
        : null;
  }

  /// Runs the commands that stand in options.
  static void options(Call call) {
    List<String> words = call.words();
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i);
      Matcher address = ADDRESS.matcher(word);
      if (address.matches()) {
        command(call, address.group(2));
      }
      for (String option : OPTIONS.getOrDefault(call.name(), List.of())) {
        if (word.equals(option) && i + 1 < words.size()) {
          value(call, option, words.get(i + 1));
        } else if (word.startsWith(option + "=")) {
          value(call, option, word.substring(option.length() + 1));
        } else if (option.equals("-o") && word.startsWith("-o") && word.length() > 2) {
          value(call, option, word.substring(2));
        }
      }
    }
    String in = call.stdin();
    if (in != null && call.name().startsWith("e")) {
      in.lines().filter(it -> it.matches("\\s*!.*")).forEach(it -> command(call, it.strip()));
    }
  }

  private static void value(Call call, String option, String value) {
    boolean assigned = ASSIGNED.matcher(value).matches();
    if (assigned || !(option.equals("-o") || option.equals("--checkpoint-action"))) {
      command(call, value);
    }
  }

  /// Runs a command behind the marks that say it is one.
  static void command(Call call, String text) {
    Matcher assigned = ASSIGNED.matcher(text);
    String command = assigned.matches() ? assigned.group(3) : text;
    call.machine().elsewhere(command, call.reading(Hole.TEXT), "", List.of());
  }
}
