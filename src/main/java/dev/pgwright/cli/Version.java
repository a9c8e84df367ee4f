package dev.pgwright.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/// The program's version, as the build wrote it down.
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"pgwright " + text()};
  }

  static String text() {
    try (InputStream in =
        Objects.requireNonNull(Version.class.getResourceAsStream("version.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
