package dev.pgwright.job.addition;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.model.Schema;
import dev.pgwright.source.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The two files that a plan is made from, where neither is the user's.
public final class PlanFiles {

  private PlanFiles() {}

  /// What is done while they are there.
  ///
  /// @param <T> what comes of it
  @FunctionalInterface
  public interface Work<T> {

    /// Plans.
    ///
    /// @param before a snapshot
    /// @param after not there yet
    T with(Path before, Path after) throws IOException;
  }

  /// Writes a snapshot of a schema, works, and removes both files.
  ///
  /// @param schema as it is
  /// @param after the name of the second file, whose end tells what it holds
  /// @throws PgwrightException FILES where they cannot be written
  public static <T> T around(Schema schema, String after, Work<T> work) {
    try {
      Path folder = Files.createTempDirectory("pgwright-plan-");
      Path first = folder.resolve("before.json");
      Path second = folder.resolve(after);
      try {
        Files.writeString(first, Snapshot.text(schema));
        return work.with(first, second);
      } finally {
        Files.deleteIfExists(first);
        Files.deleteIfExists(second);
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw PgwrightException.of(Code.FILES, "no temporary files can be written: " + e.getMessage())
          .because(e);
    }
  }
}
