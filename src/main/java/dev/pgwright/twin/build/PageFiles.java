package dev.pgwright.twin.build;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files of relations, in segments of 1 GB. What is not written takes no space on disk.
///
/// @param data the server's data folder
public record PageFiles(Path data) {

  /// Bytes of a page.
  public static final int PAGE = 8192;

  /// Pages of a segment.
  static final long SEGMENT = 131_072;

  /// What is in a relation's file.
  ///
  /// @param path as `pg_relation_filepath` tells it
  byte[] read(String path) {
    try {
      return Files.readAllBytes(data.resolve(path));
    } catch (IOException e) {
      throw failed(path, e);
    }
  }

  /// Makes a file of so many pages.
  ///
  /// @param path from the data folder
  /// @param like a file of the same owner
  /// @param head the first pages; more are zeros
  void write(String path, String like, byte[] head, long pages) {
    try {
      long left = Math.max(pages, head.length / PAGE);
      for (int i = 0; i == 0 || left > 0; i++) {
        Path file = data.resolve(i == 0 ? path : path + "." + i);
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
          if (i == 0) {
            bytes.write(head);
          }
          bytes.setLength(Math.min(left, SEGMENT) * PAGE);
        }
        own(file, data.resolve(like));
        left -= SEGMENT;
      }
    } catch (IOException e) {
      throw failed(path, e);
    }
  }

  /// Lets a file have at least so many pages.
  void grow(String path, long pages) {
    try {
      byte[] head = new byte[0];
      Path file = data.resolve(path);
      if (Files.size(file) < Math.min(pages, SEGMENT) * PAGE) {
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
          bytes.setLength(Math.min(pages, SEGMENT) * PAGE);
        }
      }
      for (int i = 1; i * SEGMENT < pages; i++) {
        write(path + "." + i, path, head, Math.min(pages - i * SEGMENT, SEGMENT));
      }
    } catch (IOException e) {
      throw failed(path, e);
    }
  }

  /// The server may run under another account than this process, which is root then.
  private static void own(Path file, Path like) throws IOException {
    Object uid = Files.getAttribute(like, "unix:uid");
    if (!uid.equals(Files.getAttribute(file, "unix:uid"))) {
      Files.setAttribute(file, "unix:uid", uid);
      Files.setAttribute(file, "unix:gid", Files.getAttribute(like, "unix:gid"));
    }
  }

  private static PgwrightException failed(String path, IOException e) {
    return PgwrightException.of(
            Code.FILES, "cannot write " + path + " of the throwaway server: " + e.getMessage())
        .hint("the planner twin needs a file system with sparse files")
        .because(e);
  }
}
