package dev.pgwright.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Processes that are measured from outside.
final class Programs {

  private Programs() {}

  /// Runs a program to its end; what it prints is thrown away.
  ///
  /// @throws IllegalStateException when it does not end with 0
  static void run(List<String> command) throws IOException, InterruptedException {
    int code = code(command, Redirect.INHERIT);
    if (code != 0) {
      throw new IllegalStateException(command.getFirst() + " ended with " + code);
    }
  }

  /// The code that a program ends with; what it prints is thrown away.
  static int code(List<String> command, Redirect errors) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
        .redirectOutput(Redirect.DISCARD)
        .redirectError(errors)
        .start()
        .waitFor();
  }

  /// The command that runs a class with a `main` of ours in a JVM of its own.
  static List<String> java(Class<?> main, List<String> options, String... arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseSerialGC");
    command.addAll(options);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    return command;
  }
}
