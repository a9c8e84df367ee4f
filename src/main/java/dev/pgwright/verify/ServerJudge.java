package dev.pgwright.verify;

import dev.pgwright.catalog.Catalog;
import dev.pgwright.model.Schema;
import dev.pgwright.plan.Judge;
import dev.pgwright.sandbox.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Asks a server what statements do, in transactions that are rolled back.
///
/// The server says so itself at `client_min_messages = debug1`: `rewriting table`, `verifying
/// table`, `validating foreign key constraint`, `building index` (PostgreSQL 14 to 18). It is asked
/// under a time zone other than UTC, since under UTC alone a change between `timestamp` and
/// `timestamptz` keeps the rows, and nobody knows the zone that a migration will run under.
public final class ServerJudge implements Judge, AutoCloseable {

  private final ScratchDatabase before;
  private final ScratchDatabase after;
  private @Nullable Connection onBefore;
  private @Nullable Connection onAfter;

  /// Sessions are opened when the first question comes.
  public ServerJudge(ScratchDatabase before, ScratchDatabase after) {
    this.before = before;
    this.after = after;
  }

  @Override
  public Optional<Footprint> onBefore(List<String> statements) {
    if (onBefore == null) {
      onBefore = before.connect();
    }
    return ask(onBefore, statements);
  }

  @Override
  public Optional<Footprint> onAfter(List<String> statements) {
    if (onAfter == null) {
      onAfter = after.connect();
    }
    return ask(onAfter, statements);
  }

  @Override
  public Schema olderBetween(List<String> statements, List<String> undo) {
    return between(before, statements, undo);
  }

  @Override
  public Schema newerBetween(List<String> statements, List<String> undo) {
    return between(after, statements, undo);
  }

  private static Schema between(
      ScratchDatabase database, List<String> statements, List<String> undo) {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      for (String sql : statements) {
        statement.execute(sql);
      }
      Schema schema = Catalog.read(connection);
      for (String sql : undo) {
        statement.execute(sql);
      }
      return schema;
    } catch (SQLException e) {
      throw new IllegalStateException("a throwaway database refuses: " + statements, e);
    }
  }

  private static Optional<Footprint> ask(Connection connection, List<String> statements) {
    boolean rewrites = false;
    boolean verifies = false;
    boolean builds = false;
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(
          "BEGIN; SET LOCAL client_min_messages = debug1; SET LOCAL timezone = 'Europe/London'");
      try {
        for (String sql : statements) {
          statement.clearWarnings();
          statement.execute(sql);
          for (SQLWarning it = statement.getWarnings(); it != null; it = it.getNextWarning()) {
            String message = String.valueOf(it.getMessage());
            rewrites |= message.startsWith("rewriting table ");
            verifies |=
                message.startsWith("verifying table ")
                    || message.startsWith("validating foreign key constraint ");
            builds |= message.startsWith("building index ") && !message.contains("\"pg_toast_");
          }
        }
        return Optional.of(new Footprint(rewrites, verifies, builds));
      } catch (SQLException refused) {
        return Optional.empty();
      } finally {
        statement.execute("ROLLBACK");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("a throwaway database cannot roll back", e);
    }
  }

  @Override
  public void close() {
    for (Connection connection : new Connection[] {onBefore, onAfter}) {
      if (connection != null) {
        try {
          connection.close();
        } catch (SQLException e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }
}
