package dev.pgwright.guard.client;

import dev.pgwright.guard.run.Call;
import dev.pgwright.guard.run.Hole;
import java.util.List;

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

  private Git() {}

  static String run(Call call) {
    List<String> words = call.words();
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
      } else if (word.matches(
          "(?s)(core\\.(pager|editor|sshCommand)|diff\\.external|sequence\\.editor|core\\.fsmonitor)=.*")) {
        call.machine().elsewhere(word.substring(word.indexOf('=') + 1), call, "", List.of());
      } else if ((word.equals("run") && words.contains("bisect"))
          || (word.equals("foreach") && words.contains("submodule"))) {
        List<String> rest = words.subList(i + 1, words.size());
        return call.machine().elsewhere(String.join(" ", rest), call, "", List.of());
      } else if (word.equals("filter-branch")) {
        return KnownPrograms.scan(call);
      } else if (CHANGING.contains(word)) {
        call.machine().disturb();
      }
    }
    return Hole.TEXT;
  }
}
