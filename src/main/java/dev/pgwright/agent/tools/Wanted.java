package dev.pgwright.agent.tools;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.agent.tool.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A wanted schema: a source of the project, or SQL that an agent has sent.
///
/// @param source null for SQL
/// @param sql null for a source
record Wanted(@Nullable String source, @Nullable String sql) {

  /// @throws PgwrightException USAGE unless there is exactly one of them
  Wanted {
    if ((source == null) == (sql == null)) {
      throw PgwrightException.of(Code.USAGE, "give either to or target_ddl");
    }
  }

  /// Does something with it as a source, whose file is gone afterwards.
  <T> T with(Call call, Function<String, T> work) {
    if (source != null) {
      return work.apply(call.place().source(source));
    }
    try {
      Path file = Files.createTempFile("pgwright-wanted-", ".sql");
      try {
        Files.writeString(file, String.valueOf(sql));
        return work.apply("sql:" + file);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw PgwrightException.of(Code.FILES, "cannot write a temporary file: " + e.getMessage())
          .hint("make room, or name a folder with TMPDIR")
          .because(e);
    }
  }
}
