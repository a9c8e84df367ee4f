package dev.pgwright.config;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/// Files that come into being together or not at all.
final class NewFiles {

  /// Folders and files made so far, the latest first.
  private final Deque<Path> made = new ArrayDeque<>();

  private NewFiles() {}

  /// @param targets resolved; nothing is there
  /// @param texts in the same order
  static void write(List<Path> targets, List<String> texts) {
    var files = new NewFiles();
    Path current = targets.isEmpty() ? Path.of(".") : targets.getFirst();
    try {
      var temporary = new ArrayList<Path>();
      for (int i = 0; i < targets.size(); i++) {
        current = targets.get(i);
        temporary.add(files.prepare(current, texts.get(i)));
      }
      for (int i = 0; i < targets.size(); i++) {
        current = targets.get(i);
        files.publish(temporary.get(i), current);
      }
    } catch (IOException e) {
      PgwrightException failure = failure(current, e);
      files.undo(failure);
      throw failure;
    }
  }

  /// Writes the text beside its target.
  private Path prepare(Path target, String text) throws IOException {
    Path folder = Objects.requireNonNull(target.getParent());
    folders(folder);
    Path temporary = folder.resolve("." + target.getFileName() + ".pgwright-new");
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try (var channel =
        Files.newByteChannel(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      made.push(temporary);
      var buffer = java.nio.ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    }
    return temporary;
  }

  private void folders(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path parent = folder.getParent();
    if (parent != null) {
      folders(parent);
    }
    Files.createDirectory(folder);
    made.push(folder);
  }

  /// A hard link appears at once and never replaces; file systems without links get a move.
  private void publish(Path temporary, Path target) throws IOException {
    try {
      Files.createLink(target, temporary);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (FileSystemException | UnsupportedOperationException _) {
      Files.move(temporary, target);
      made.push(target);
      return;
    }
    made.push(target);
    Files.delete(temporary);
  }

  private void undo(PgwrightException failure) {
    for (Path path : made) {
      try {
        Files.deleteIfExists(path);
      } catch (IOException e) {
        failure.addSuppressed(e);
      }
    }
  }

  private static PgwrightException failure(Path target, IOException e) {
    if (e instanceof FileAlreadyExistsException exists) {
      return PgwrightException.of(
              Code.REFUSED,
              "refused to write " + exists.getFile() + ": it exists, and nothing is overwritten")
          .because(e);
    }
    String reason =
        switch (e) {
          case AccessDeniedException _ -> "no permission";
          case FileSystemException known when known.getReason() != null -> known.getReason();
          default -> String.valueOf(e.getMessage());
        };
    return PgwrightException.of(
            Code.FILES, "cannot write " + target + ": " + reason + "; nothing was written")
        .hint("the folder must be writable and have space left")
        .because(e);
  }
}
