package dev.pgwright.cli;

import java.util.ArrayList;
import java.util.List;

/// Runs several commands in one process, so that one cache of classes serves them all.
///
/// The launcher calls it once, after a build; `--then` stands between the commands.
final class Training {

  private Training() {}

  public static void main(String[] args) {
    var command = new ArrayList<String>();
    for (String each : args) {
      if (each.equals("--then")) {
        run(command);
        command.clear();
      } else {
        command.add(each);
      }
    }
    run(command);
  }

  private static void run(List<String> command) {
    Program.run(Session.ofProcess(), Main.services(), command.toArray(String[]::new));
  }
}
