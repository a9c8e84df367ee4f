package dev.pgwright.job.read;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.twin.Statistics;
import dev.pgwright.twin.StatisticsFile;
import dev.pgwright.twin.snapshot.StatisticsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Puts what a database's planner knows into a file.
public final class Collecting {

  private Collecting() {}

  /// Reads a database and writes the file.
  ///
  /// @throws PgwrightException as [StatisticsReader#read]; FILES where the file cannot be written
  public static Statistics run(StatisticsRequest request) {
    Statistics statistics =
        StatisticsReader.read(request.url(), request.env(), request.production(), request.values());
    Path file = request.file();
    try {
      Files.writeString(file, StatisticsFile.text(statistics));
    } catch (IOException e) {
      throw PgwrightException.of(Code.FILES, "cannot write " + file + ": " + e.getMessage())
          .hint("name a file in a folder that exists and is writable with --statistics")
          .because(e);
    }
    return statistics;
  }
}
