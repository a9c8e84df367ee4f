package dev.pgwright.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Texts that are kept in files; `-Dgolden=write` writes them anew.
public final class Golden {

  private Golden() {}

  /// Compares a text with its file, or writes the file.
  ///
  /// @param file relative to the project's root
  public static void compare(Path file, String actual) throws IOException {
    if ("write".equals(System.getProperty("golden"))) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, actual);
    }
    assertThat(Files.exists(file)).as(file + " exists; -Dgolden=write makes it").isTrue();
    assertThat(actual).as(file.toString()).isEqualTo(Files.readString(file));
  }
}
