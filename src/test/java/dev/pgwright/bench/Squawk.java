package dev.pgwright.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The linter that `check` is compared with, from its package for Node.
final class Squawk {

  private static final String VERSION = "2.66.0";
  private static final Path FOLDER = Path.of("target", "squawk");

  private Squawk() {}

  /// Fetches it when it is not there.
  static void prepare() throws IOException, InterruptedException {
    if (!Files.exists(program())) {
      Files.createDirectories(FOLDER);
      Programs.run(
          List.of(
              "npm",
              "install",
              "--prefix",
              FOLDER.toString(),
              "--no-audit",
              "--no-fund",
              "squawk-cli@" + VERSION));
    }
  }

  private static Path program() {
    return FOLDER.resolve("node_modules/.bin/squawk");
  }

  /// Lints files; its findings are no failure.
  static void run(List<Path> files) throws IOException, InterruptedException {
    check(program().toString(), List.of(), files);
  }

  /// The same by `./pgwright check`.
  static void ours(List<Path> files) throws IOException, InterruptedException {
    check("./pgwright", List.of("check", "--format", "github"), files);
  }

  private static void check(String program, List<String> options, List<Path> files)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(program);
    command.addAll(options);
    files.forEach(it -> command.add(it.toString()));
    int code = Programs.code(command, ProcessBuilder.Redirect.DISCARD);
    if (code > 1) {
      throw new IllegalStateException(program + " ended with " + code);
    }
  }
}
