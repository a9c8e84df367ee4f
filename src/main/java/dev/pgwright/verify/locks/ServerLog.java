package dev.pgwright.verify.locks;

import dev.pgwright.sandbox.Sandbox;
import dev.pgwright.sandbox.ScratchDatabase;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the server says about its work, at `log_min_messages = debug1`.
///
/// It writes to its log before it answers, so that what a statement did is there when it has ended.
/// PostgreSQL 14 to 18 say `rewriting table`, `verifying table`, `validating foreign key
/// constraint` and `building index … on table`, with names that have no schema.
final class ServerLog {

  private static final Pattern LINE = Pattern.compile("\\[(\\d+)\\].*? DEBUG:  (.*)");
  private static final Pattern REWRITING = Pattern.compile("rewriting table \"(.*)\"");
  private static final Pattern VERIFYING = Pattern.compile("verifying table \"(.*)\"");
  private static final Pattern VALIDATING =
      Pattern.compile("validating foreign key constraint \"(.*)\"");
  private static final Pattern BUILDING =
      Pattern.compile("building index \"(.*)\" on table \"(.*)\" .*");

  private final @Nullable Path file;

  private ServerLog(@Nullable Path file) {
    this.file = file;
  }

  /// What one line of the log says.
  sealed interface Said {
    record Rewriting(String table) implements Said {}

    record Verifying(String table) implements Said {}

    record Validating(String constraint) implements Said {}

    record Building(String index, String table) implements Said {}
  }

  /// Makes new sessions in the database talk. A server that is not ours stays silent: its log
  /// cannot be read.
  static ServerLog of(Sandbox sandbox, ScratchDatabase database) {
    Path file = sandbox.log().orElse(null);
    if (file != null) {
      try (Connection connection = database.connect();
          Statement statement = connection.createStatement()) {
        statement.execute(
            "do $$ begin execute format('alter database %I set log_min_messages = debug1',"
                + " current_database()); end $$");
      } catch (SQLException e) {
        throw new IllegalStateException("a throwaway database takes no settings", e);
      }
    }
    return new ServerLog(file);
  }

  /// Where the log ends now.
  long end() {
    try {
      return file == null ? 0 : Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What one session said since then.
  List<Said> since(long offset, int pid) {
    var said = new ArrayList<Said>();
    if (file == null) {
      return said;
    }
    try (var log = new RandomAccessFile(file.toFile(), "r")) {
      var bytes = new byte[Math.toIntExact(Math.max(0, log.length() - offset))];
      log.seek(offset);
      log.readFully(bytes);
      new String(bytes, StandardCharsets.UTF_8)
          .lines()
          .map(LINE::matcher)
          .filter(Matcher::find)
          .filter(it -> it.group(1).equals(Integer.toString(pid)))
          .forEach(it -> understand(it.group(2), said));
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void understand(String message, List<Said> said) {
    Matcher rewriting = REWRITING.matcher(message);
    Matcher verifying = VERIFYING.matcher(message);
    Matcher validating = VALIDATING.matcher(message);
    Matcher building = BUILDING.matcher(message);
    if (rewriting.matches()) {
      said.add(new Said.Rewriting(rewriting.group(1)));
    } else if (verifying.matches()) {
      said.add(new Said.Verifying(verifying.group(1)));
    } else if (validating.matches()) {
      said.add(new Said.Validating(validating.group(1)));
    } else if (building.matches()) {
      said.add(new Said.Building(building.group(1), building.group(2)));
    }
  }
}
