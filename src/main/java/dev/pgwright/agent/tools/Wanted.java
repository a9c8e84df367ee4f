package dev.pgwright.agent.tools;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.agent.tool.Call;
import dev.pgwright.job.InspectRequest;
import dev.pgwright.job.Inspecting;
import dev.pgwright.model.Schema;
import dev.pgwright.plan.SchemaSql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A wanted schema: a source of the project, SQL that an agent has sent, or what is there with
/// statements behind it.
///
/// @param source null for SQL
/// @param sql null for a source
/// @param add statements that come to what is there; empty for the others
record Wanted(@Nullable String source, @Nullable String sql, List<String> add) {

  /// @throws PgwrightException USAGE unless there is exactly one of them
  Wanted {
    int given = (source == null ? 0 : 1) + (sql == null ? 0 : 1) + (add.isEmpty() ? 0 : 1);
    if (given != 1) {
      throw PgwrightException.of(Code.USAGE, "give one of to, target_ddl and add");
    }
    add = List.copyOf(add);
  }

  /// Does something with it as a source, whose file is gone afterwards.
  ///
  /// @param from the source of what is there
  <T> T with(String from, Call call, Function<String, T> work) {
    if (source != null) {
      return work.apply(call.place().source(source));
    }
    String script = sql == null ? more(from, call) : sql;
    try {
      Path file = Files.createTempFile("pgwright-wanted-", ".sql");
      try {
        Files.writeString(file, script);
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

  private String more(String from, Call call) {
    Schema schema = Inspecting.run(new InspectRequest(call.place().source(from), call.setup()));
    var script = new StringBuilder(SchemaSql.script(schema));
    add.forEach(
        it -> script.append('\n').append(it.strip()).append(it.strip().endsWith(";") ? "" : ";"));
    return script.append('\n').toString();
  }
}
