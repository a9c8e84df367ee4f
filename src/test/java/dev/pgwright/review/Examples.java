package dev.pgwright.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The examples of rules in `src/test/resources/review/*.sql`: what a rule reports, then what it is
/// silent about.
///
/// @param reports labels without the schema, in any order
/// @param bad SQL that makes them
/// @param good SQL that makes nothing of the kind
record Examples(String rule, List<String> reports, String bad, String good) {

  static List<Examples> all() {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/review"))) {
      return files
          .filter(it -> it.toString().endsWith(".sql"))
          .sorted()
          .flatMap(it -> of(it).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Examples> of(Path file) {
    try {
      var all = new ArrayList<Examples>();
      for (String block : Files.readString(file).split("(?m)^-- rule: ", -1)) {
        if (!block.isBlank()) {
          all.add(block(block));
        }
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Examples block(String text) {
    String[] parts = text.split("(?m)^-- silent\n", -1);
    var reports = new ArrayList<String>();
    var bad = new StringBuilder();
    parts[0]
        .lines()
        .skip(1)
        .forEach(
            line -> {
              if (line.startsWith("-- reports: ")) {
                reports.add(line.substring("-- reports: ".length()));
              } else {
                bad.append(line).append('\n');
              }
            });
    return new Examples(
        text.lines().findFirst().orElseThrow(),
        reports,
        bad.toString(),
        parts[1].stripTrailing() + "\n");
  }
}
