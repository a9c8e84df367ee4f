package dev.pgwright.guard.client;

import dev.pgwright.guard.run.Call;
import dev.pgwright.guard.run.Hole;
import dev.pgwright.guard.run.Wrappers;
import java.util.List;
import java.util.regex.Pattern;

/// `git`, which runs other programs now and then.
final class Git {

  private static final List<String> CHANGING =
      List.of(
          "checkout",
          "switch",
          "pull",
          "merge",
          "rebase",
          "stash",
          "reset",
          "restore",
          "apply",
          "am",
          "cherry-pick",
          "revert",
          "clone",
          "worktree",
          "submodule",
          "clean",
          "mv",
          "rm");

  /// Settings whose values are commands.
  private static final Pattern SETTING =
      Pattern.compile(
          "(?is)(core\\.(pager|editor|sshCommand|fsmonitor|askPass|gitProxy)"
              + "|diff\\.(external|[\\w.-]+\\.(command|textconv))|sequence\\.editor|pager\\.\\w+"
              + "|credential\\.([^=]*\\.)?helper|gpg\\.(\\w+\\.)?program|merge\\.[\\w.-]+\\.driver"
              + "|(merge|diff)tool\\.[\\w.-]+\\.cmd|filter\\.[\\w.-]+\\.(clean|smudge|process)"
              + "|interactive\\.diffFilter|trailer\\.[\\w.-]+\\.(cmd|command)"
              + "|(uploadpack|remote)\\.[\\w.-]*(hook|uploadpack|receivepack)"
              + "|(man|browser)\\.[\\w.-]+\\.cmd)");

  private static final Pattern COMMAND =
      Pattern.compile(
          "(?s)(?:"
              + SETTING.pattern().replaceFirst("^\\(\\?is\\)", "")
              + "|--(?:upload-pack|receive-pack|extcmd|open-files-in-pager))=.+|(?:ext::).+",
          Pattern.CASE_INSENSITIVE);

  private Git() {}

  private static String joined(List<String> words) {
    return words.size() == 1 ? words.getFirst() : Wrappers.quoted(words);
  }

  static String run(Call call) {
    List<String> words = call.words();
    hooks(call);
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i);
      boolean exec = word.equals("--exec") || word.equals("-x");
      if (exec && i + 1 < words.size() && words.contains("rebase")) {
        call.machine().elsewhere(words.get(i + 1), call, "", List.of());
      } else if (word.startsWith("--exec=")) {
        call.machine().elsewhere(word.substring(7), call, "", List.of());
      } else if (word.matches("(?s)alias\\.\\w+=!.*")) {
        call.machine().elsewhere(word.substring(word.indexOf('!') + 1), call, "", List.of());
      } else if (word.matches("(?s)alias\\.\\w+")
          && i + 1 < words.size()
          && words.get(i + 1).startsWith("!")) {
        call.machine().elsewhere(words.get(i + 1).substring(1), call, "", List.of());
      } else if (COMMAND.matcher(word).matches()) {
        int mark = word.startsWith("ext::") ? 4 : word.indexOf('=');
        Launchers.command(call, word.substring(mark + 1));
      } else if (SETTING.matcher(word).matches() && i + 1 < words.size()) {
        Launchers.command(call, words.get(i + 1));
      } else if (word.matches("-x|-O") && words.contains("difftool") && i + 1 < words.size()) {
        Launchers.command(call, words.get(i + 1));
      } else if (word.startsWith("--config-env=")) {
        String value = call.variable(word.substring(word.lastIndexOf('=') + 1));
        Launchers.command(call, value == null ? Hole.TEXT : value);
      } else if ((word.equals("run") && words.contains("bisect"))
          || (word.equals("foreach") && words.contains("submodule"))) {
        List<String> rest = words.subList(i + 1, words.size());
        return call.machine().elsewhere(joined(rest), call, "", List.of());
      } else if (word.equals("filter-branch")) {
        return KnownPrograms.scan(call);
      } else if (CHANGING.contains(word)) {
        call.machine().disturb();
      }
    }
    return Hole.TEXT;
  }

  /// Hooks that the same line writes.
  private static void hooks(Call call) {
    for (String file : call.machine().writes()) {
      String hook = file.contains(".git/hooks/") ? call.machine().file(file) : null;
      if (hook != null) {
        Launchers.command(call, hook);
      }
    }
  }
}
