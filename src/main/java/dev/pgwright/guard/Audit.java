package dev.pgwright.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Objects;

/// The file that has a line for every verdict.
public final class Audit {

  private Audit() {}

  /// Adds a line; makes the file and its folder when they are not there.
  ///
  /// @throws IOException when it cannot be written
  public static void write(Path file, Request request, Judgement judgement, Clock clock)
      throws IOException {
    Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    Files.writeString(
        file,
        Answers.audit(request, judgement, clock.instant().toString()),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}
