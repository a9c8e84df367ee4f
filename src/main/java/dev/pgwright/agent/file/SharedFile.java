package dev.pgwright.agent.file;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/// A small text file that several processes change: one at a time, and each change whole or not at
/// all.
///
/// @param path of the file, absolute; its folder is made when it is first written
public record SharedFile(Path path) {

  /// Locks of files keep processes apart, and these the threads of this one.
  private static final Map<Path, ReentrantLock> HERE = new ConcurrentHashMap<>();

  /// What a change leaves behind.
  ///
  /// @param text the new text; empty to leave the file as it is
  /// @param result what the caller gets
  public record Change<T>(Optional<String> text, T result) {

    /// The file stays as it is.
    public static <T> Change<T> none(T result) {
      return new Change<>(Optional.empty(), result);
    }

    /// The file gets another text.
    public static <T> Change<T> to(String text, T result) {
      return new Change<>(Optional.of(text), result);
    }
  }

  /// The text; empty when there is no file.
  ///
  /// @throws PgwrightException FILES when it cannot be read
  public Optional<String> read() {
    try {
      return Files.exists(path) ? Optional.of(Files.readString(path)) : Optional.empty();
    } catch (IOException e) {
      throw failed("read", e);
    }
  }

  /// Changes the file while nobody else does.
  ///
  /// @param change from the text there is, empty when there is no file
  /// @throws PgwrightException FILES when it cannot be read or written
  public <T> T change(Function<Optional<String>, Change<T>> change) {
    ReentrantLock here = HERE.computeIfAbsent(path, _ -> new ReentrantLock());
    here.lock();
    try {
      Files.createDirectories(folder());
      Path lock = path.resolveSibling(path.getFileName() + ".lock");
      try (var channel =
              FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var held = channel.lock()) {
        if (!held.isValid()) {
          throw new IOException("the lock on " + lock + " was lost");
        }
        Change<T> changed = change.apply(read());
        if (changed.text().isPresent()) {
          replace(changed.text().get());
        }
        return changed.result();
      }
    } catch (IOException e) {
      throw failed("write", e);
    } finally {
      here.unlock();
    }
  }

  /// Moves a text that cannot be understood aside; called within a change.
  ///
  /// @return where it is now
  public Path setAside() {
    try {
      for (int i = 1; ; i++) {
        Path aside = path.resolveSibling(path.getFileName() + ".corrupt-" + i);
        if (!Files.exists(aside)) {
          return Files.copy(path, aside);
        }
      }
    } catch (IOException e) {
      throw failed("copy", e);
    }
  }

  private Path folder() {
    return Objects.requireNonNull(path.toAbsolutePath().getParent(), "the folder of a file");
  }

  private void replace(String text) throws IOException {
    Path fresh = Files.createTempFile(folder(), ".pgwright-", ".tmp");
    try {
      try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        var bytes = StandardCharsets.UTF_8.encode(text);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      try {
        Files.move(
            fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException _) {
        Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private PgwrightException failed(String verb, IOException reason) {
    return PgwrightException.of(
            Code.FILES, "cannot " + verb + " " + path + ": " + reason.getMessage())
        .hint("make the folder writable, or make room")
        .because(reason);
  }
}
