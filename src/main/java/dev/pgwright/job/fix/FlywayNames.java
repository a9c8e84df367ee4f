package dev.pgwright.job.fix;

import dev.pgwright.flyway.FlywayVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names of migrations that run right behind another one.
final class FlywayNames {

  private static final Pattern VERSIONED =
      Pattern.compile("(?<prefix>V)(?<version>[0-9][0-9._]*)__(?<words>.*)\\.sql");

  private FlywayNames() {}

  /// So many names that Flyway runs behind a file and before the next one of its folder; empty when
  /// it has no version.
  ///
  /// @param present names of the folder's files
  static Optional<List<String>> behind(String name, int count, List<String> present) {
    Matcher file = VERSIONED.matcher(name);
    if (!file.matches()) {
      return Optional.empty();
    }
    String version = file.group("version");
    String separator = version.contains("_") ? "_" : ".";
    FlywayVersion own = FlywayVersion.of(version).orElseThrow();
    String stem = version;
    while (taken(own, stem + separator + count, present)) {
      stem += separator + "0";
    }
    var names = new ArrayList<String>();
    for (int i = 1; i <= count; i++) {
      names.add("V" + stem + separator + i + "__" + file.group("words") + "_" + (i + 1) + ".sql");
    }
    return Optional.of(names);
  }

  /// Whether a migration lies behind a version and not behind another.
  private static boolean taken(FlywayVersion own, String last, List<String> present) {
    FlywayVersion end = FlywayVersion.of(last).orElseThrow();
    for (String each : present) {
      Matcher other = VERSIONED.matcher(each);
      Optional<FlywayVersion> version =
          other.matches() ? FlywayVersion.of(other.group("version")) : Optional.empty();
      if (version.isPresent()
          && version.get().compareTo(own) > 0
          && version.get().compareTo(end) <= 0) {
        return true;
      }
    }
    return false;
  }
}
