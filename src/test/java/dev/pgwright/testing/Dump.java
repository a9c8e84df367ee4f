package dev.pgwright.testing;

import dev.pgwright.sandbox.Sandbox;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.source.SqlLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A schema as `pg_dump` writes it: a comparison that knows nothing of our differ.
public final class Dump {

  private Dump() {}

  /// The dump of a database, with the columns of each table in the order of their texts, since new
  /// columns always come last.
  ///
  /// @param options more options of `pg_dump`
  public static String of(ScratchDatabase database, String... options) {
    return sorted(raw(database, options));
  }

  /// The dump of a database as it is.
  ///
  /// @param options more options of `pg_dump`
  public static String raw(ScratchDatabase database, String... options) {
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
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Two dumps in a form in which they are equal when they mean the same.
  ///
  /// Expressions that differ are read and printed by the server once more, since what it prints is
  /// not always what it prints after reading that.
  ///
  /// @param one as [#raw] gives it
  /// @param other as [#raw] gives it
  public static List<String> comparable(Sandbox sandbox, String one, String other)
      throws SQLException {
    if (sorted(one).equals(sorted(other))) {
      return List.of(sorted(one), sorted(other));
    }
    return List.of(
        sorted(again(sandbox, one)) + extensions(one),
        sorted(again(sandbox, other)) + extensions(other));
  }

  /// The comments on extensions, which a reading gives back where they were lost.
  private static String extensions(String dump) {
    return dump.lines()
        .filter(it -> it.startsWith("COMMENT ON EXTENSION "))
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  private static String again(Sandbox sandbox, String dump) throws SQLException {
    Path file = null;
    try (ScratchDatabase database = sandbox.create("again");
        Connection connection = database.connect()) {
      file = Files.writeString(Files.createTempFile("dump", ".sql"), dump);
      SqlLoader.load(file, connection);
      return raw(database);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (file != null) {
        delete(file);
      }
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
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
