package dev.pgwright.guard;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// What people have let pass, once each and for a quarter of an hour.
///
/// @param folder that holds one empty file for each, named by the beginning of the request's hash
public record Passes(Path folder) {

  private static final int LETTERS = 16;
  private static final Duration VALID = Duration.ofMinutes(15);

  /// Lets a request pass once.
  ///
  /// @param hash its first 16 letters at least
  /// @throws PgwrightException USAGE when it is no hash, FILES when it cannot be kept
  public void grant(String hash) {
    if (!hash.matches("[0-9a-f]{16,64}")) {
      throw PgwrightException.of(Code.USAGE, "--allow-once takes the hash that the guard printed");
    }
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(hash.substring(0, LETTERS)), "");
    } catch (IOException e) {
      throw PgwrightException.of(Code.FILES, "cannot write to " + folder).because(e);
    }
  }

  /// Whether a request was let pass; it is not any more then.
  boolean use(String hash) {
    Path file = folder.resolve(hash.substring(0, LETTERS));
    try {
      if (!Files.isRegularFile(file)) {
        return false;
      }
      Instant made = Files.getLastModifiedTime(file).toInstant();
      Files.delete(file);
      return made.plus(VALID).isAfter(Clock.systemUTC().instant());
    } catch (IOException _) {
      return false;
    }
  }
}
