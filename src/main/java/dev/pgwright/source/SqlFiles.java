package dev.pgwright.source;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.sql.Part;
import dev.pgwright.sql.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// The files of an `sql:` source.
final class SqlFiles {

  private SqlFiles() {}

  /// The file itself, or the `*.sql` files of a folder in the code-unit order of their names.
  ///
  /// When a folder has `.up.sql` files, only these: the others undo them or belong to another tool.
  static List<Path> of(Path fileOrFolder) {
    if (!Files.isDirectory(fileOrFolder)) {
      return List.of(fileOrFolder);
    }
    List<Path> files;
    try (var entries = Files.list(fileOrFolder)) {
      files =
          entries
              .filter(SqlFiles::isSql)
              .sorted(Comparator.comparing(file -> file.getFileName().toString()))
              .toList();
    } catch (IOException e) {
      throw unreadable(fileOrFolder, e);
    }
    if (files.isEmpty()) {
      throw PgwrightException.of(Code.INPUT, "no .sql files in the folder " + fileOrFolder)
          .at(fileOrFolder, 0)
          .hint("files in folders below it are not read");
    }
    List<Path> ups = files.stream().filter(file -> ends(file, ".up.sql")).toList();
    return ups.isEmpty() ? files : ups;
  }

  /// The parts of one file.
  ///
  /// @throws PgwrightException INPUT with file and line when it is missing, unreadable or broken
  static List<Part> parts(Path file) {
    return within(file, () -> Script.split(Script.decode(bytes(file))));
  }

  /// The folder that a source's files lie in.
  static Path root(Path fileOrFolder) {
    Path full = fileOrFolder.toAbsolutePath().normalize();
    Path parent = full.getParent();
    return Files.isDirectory(full) || parent == null ? full : parent;
  }

  /// The text of one file.
  static String text(Path file) {
    return within(file, () -> Script.decode(bytes(file)));
  }

  /// Adds the file to a failure that knows its line only.
  static <T> T within(Path file, Supplier<T> work) {
    try {
      return work.get();
    } catch (PgwrightException e) {
      throw e.file() == null ? e.at(file, e.line()) : e;
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static boolean isSql(Path file) {
    return ends(file, ".sql")
        && !file.getFileName().toString().startsWith(".")
        && Files.isRegularFile(file);
  }

  private static boolean ends(Path file, String suffix) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(suffix);
  }

  private static PgwrightException unreadable(Path file, IOException e) {
    PgwrightException failure =
        e instanceof NoSuchFileException
            ? PgwrightException.of(Code.INPUT, "no such file or folder: " + file)
                .hint("name a file or a folder of *.sql files behind sql:")
            : PgwrightException.of(Code.INPUT, "cannot read " + file + ": " + e.getMessage())
                .hint("it must be a file that you may read");
    return failure.at(file, 0).because(e);
  }
}
