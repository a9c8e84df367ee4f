package dev.pgwright.agent.run;

import dev.pgwright.PgwrightException;
import dev.pgwright.advise.workload.WorkloadFile;
import dev.pgwright.advise.workload.WorkloadQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/// Statements of a workload that are looked at one by one.
final class Statements {

  private static final int MOST = 3;

  private Statements() {}

  /// The first of a file of the project; what cannot be read is told once the workload is tuned.
  static List<String> first(Errand errand, String file) {
    try {
      String text = Files.readString(errand.place().file(file));
      return WorkloadFile.read(text).stream().limit(MOST).map(WorkloadQuery::sql).toList();
    } catch (IOException | PgwrightException _) {
      return List.of();
    }
  }
}
