package dev.pgwright.sandbox;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.locks.ReentrantLock;

/// The folder that holds binaries (`pg`), template clusters (`templates`) and running servers
/// (`servers`).
///
/// @param wanted the folder the settings name
/// @param folder the folder in use: another one when servers run under an account that cannot pass
///   through `wanted`
/// @param account who runs the servers
record Cache(Path wanted, Path folder, Account account) {

  /// Bytes below which the disk counts as full.
  private static final long ROOM = 1 << 20;

  private static final ReentrantLock IN_PROCESS = new ReentrantLock();

  /// Work that reads and writes files.
  interface Work<T> {
    T run() throws IOException;
  }

  /// Finds or makes the folder.
  static Cache open(Path wanted, Account account) {
    Cache asked = new Cache(wanted, wanted, account);
    return asked.files(
        () -> {
          Files.createDirectories(wanted);
          if (account.reaches(wanted)) {
            return asked;
          }
          String name = "pgwright-" + hash(wanted.toRealPath().toString());
          Path lasting = Path.of("/var/tmp");
          Path place = Files.isDirectory(lasting) ? lasting : Path.of("/tmp");
          return new Cache(wanted, ours(place.resolve(name)), account);
        });
  }

  /// A folder of our own in a place where others may have put something of the same name.
  private static Path ours(Path base) throws IOException {
    if (!Files.exists(base, LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectory(base);
    }
    boolean owned = Files.getAttribute(base, "unix:uid", LinkOption.NOFOLLOW_LINKS).equals(0);
    if (!owned || !Files.isDirectory(base, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException("not a folder of ours: " + base);
    }
    Files.setPosixFilePermissions(base, PosixFilePermissions.fromString("rwxr-xr-x"));
    return base;
  }

  /// Twelve hexadecimal digits that stand for a text.
  static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A sub-folder, made when missing.
  Path part(String name) throws IOException {
    Path part = folder.resolve(name);
    Files.createDirectories(part);
    return part;
  }

  /// Does something that no other thread or process of this cache does at the same time.
  <T> T exclusively(String name, Work<T> work) throws IOException {
    IN_PROCESS.lock();
    try (FileChannel channel =
            FileChannel.open(
                folder.resolve(name + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        var _ = channel.lock()) {
      return work.run();
    } finally {
      IN_PROCESS.unlock();
    }
  }

  /// Whether nothing more can be written: a log on a full disk may not say why it is short.
  boolean isFull() {
    return files(() -> Files.getFileStore(folder).getUsableSpace() < ROOM);
  }

  /// Does something with files here and says which folder it was when that fails.
  <T> T files(Work<T> work) {
    try {
      return work.run();
    } catch (IOException e) {
      throw failure(reason(e)).because(e);
    }
  }

  private static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException denied -> "permission denied for " + denied.getFile();
      case FileAlreadyExistsException there -> there.getFile() + " is in the way";
      case FileSystemException other -> other.getFile() + ": " + other.getReason();
      default -> String.valueOf(e.getMessage());
    };
  }

  /// That the folder cannot be used.
  PgwrightException failure(String reason) {
    return PgwrightException.of(
            Code.FILES, "the cache folder " + folder + " cannot be used: " + reason)
        .hint(
            "free space or permissions there, or set PGWRIGHT_CACHE to a folder on a writable disk"
                + " with 200 MB free");
  }
}
