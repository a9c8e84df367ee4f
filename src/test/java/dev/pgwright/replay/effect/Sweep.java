package dev.pgwright.replay.effect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Statements of a file in which `-- each NAME: a b c` lines stand for every combination of words.
final class Sweep {

  private Sweep() {}

  private record Words(String name, List<String> values) {}

  /// The statements, each without its semicolon, each once.
  static List<String> of(Path file) throws IOException {
    var all = new ArrayList<String>();
    var words = new ArrayList<Words>();
    boolean began = false;
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("-- each ")) {
        if (began) {
          words.clear();
          began = false;
        }
        String[] parts = line.substring("-- each ".length()).split(": ", 2);
        words.add(
            new Words(
                parts[0],
                List.of(parts[1].split(" ", -1)).stream()
                    .map(it -> it.startsWith("only,") ? "only " + it.substring(5) : it)
                    .toList()));
      } else if (line.equals("--")) {
        words.clear();
      } else if (!line.isBlank() && !line.startsWith("--")) {
        began = true;
        expand(line.substring(0, line.length() - 1), words, all);
      }
    }
    return all.stream().distinct().toList();
  }

  private static void expand(String line, List<Words> words, List<String> all) {
    List<String> now = List.of(line);
    for (Words each : words) {
      now =
          now.stream()
              .flatMap(
                  it ->
                      it.contains("{" + each.name + "}")
                          ? each.values.stream().map(v -> it.replace("{" + each.name + "}", v))
                          : java.util.stream.Stream.of(it))
              .toList();
    }
    all.addAll(now);
  }
}
