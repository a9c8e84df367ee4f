package dev.pgwright.query.server;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// libpq's `pg_service.conf`: sections of `key=value` lines, one section per service.
final class ServiceFile {

  private ServiceFile() {}

  /// The settings of a service.
  ///
  /// @param files those that exist are looked through in this order
  /// @throws PgwrightException USAGE when none of them has the service
  static SequencedMap<String, String> find(String service, List<Path> files) {
    for (Path file : files) {
      Optional<SequencedMap<String, String>> found =
          Files.isRegularFile(file) ? section(service, file) : Optional.empty();
      if (found.isPresent()) {
        return found.get();
      }
    }
    String names = String.join(" or ", files.stream().map(Path::toString).toList());
    throw PgwrightException.of(Code.USAGE, "no service called " + service + " in " + names)
        .hint("add a section [" + service + "], or set PGSERVICEFILE");
  }

  private static Optional<SequencedMap<String, String>> section(String service, Path file) {
    SequencedMap<String, String> settings = null;
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw PgwrightException.of(Code.USAGE, "cannot read the service file " + file)
          .at(file, 0)
          .because(e);
    }
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.startsWith("[")) {
        if (settings != null) {
          return Optional.of(settings);
        }
        settings = line.equals("[" + service + "]") ? new LinkedHashMap<>() : null;
      } else if (settings != null && !line.isEmpty() && !line.startsWith("#")) {
        int equals = line.indexOf('=');
        if (equals <= 0) {
          throw PgwrightException.of(Code.USAGE, "not a key=value line in the service file")
              .at(file, i + 1);
        }
        settings.putIfAbsent(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
      }
    }
    return Optional.ofNullable(settings);
  }
}
