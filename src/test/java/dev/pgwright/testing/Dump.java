package dev.pgwright.testing;

import dev.pgwright.sandbox.ScratchDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A schema as `pg_dump` writes it: a comparison that knows nothing of our differ.
public final class Dump {

  private Dump() {}

  /// The dump of a database, with the columns of each table in the order of their texts, since new
  /// columns always come last.
  ///
  /// @param options more options of `pg_dump`
  public static String of(ScratchDatabase database, String... options) {
    var command =
        new ArrayList<String>(
            List.of(
                TestEnv.pgDump().toString(),
                "--schema-only",
                "--restrict-key=x",
                "--host=" + database.host(),
                "--port=" + database.port(),
                "--username=" + database.user(),
                "--dbname=" + database.name()));
    command.addAll(List.of(options));
    var builder = new ProcessBuilder(command);
    builder.environment().put("PGPASSWORD", database.password());
    builder.redirectErrorStream(true);
    try {
      Process process = builder.start();
      return sorted(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sorted(String dump) {
    var text = new StringBuilder();
    List<String> columns = null;
    for (String line : dump.lines().toList()) {
      if (columns == null) {
        text.append(line).append('\n');
        columns =
            line.startsWith("CREATE TABLE ") || line.startsWith("CREATE UNLOGGED TABLE ")
                ? new ArrayList<>()
                : null;
      } else if (line.startsWith(")")) {
        columns.stream().sorted().forEach(it -> text.append(it).append('\n'));
        text.append(line).append('\n');
        columns = null;
      } else {
        columns.add(line.endsWith(",") ? line.substring(0, line.length() - 1) : line);
      }
    }
    return text.toString();
  }
}
