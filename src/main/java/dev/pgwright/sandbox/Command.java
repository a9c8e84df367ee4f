package dev.pgwright.sandbox;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Short commands that are waited for.
final class Command {

  /// What a command printed, standard error included, and how it ended.
  record Outcome(int status, String output) {}

  private Command() {}

  static Outcome run(List<String> words) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    clean(builder);
    Process process = builder.redirectInput(Redirect.from(devNull())).start();
    try {
      String output;
      try (var stream = process.getInputStream()) {
        output = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      }
      return new Outcome(process.waitFor(), output);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for " + words.getFirst(), e);
    }
  }

  static boolean succeeds(List<String> words) {
    try {
      return run(words).status() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /// Takes the caller's PostgreSQL settings out of a command's environment and fixes its language
  /// and time zone.
  static void clean(ProcessBuilder builder) {
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("TZ", "UTC");
  }

  private static java.io.File devNull() {
    return new java.io.File("/dev/null");
  }
}
