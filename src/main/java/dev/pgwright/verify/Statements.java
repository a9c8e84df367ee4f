package dev.pgwright.verify;

import dev.pgwright.sandbox.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/// Statements of our own on throwaway databases.
public final class Statements {

  private Statements() {}

  /// Runs statements one by one, each committing by itself.
  ///
  /// @throws IllegalStateException when the server refuses one: they are ours
  public static void execute(ScratchDatabase database, List<String> statements) {
    if (statements.isEmpty()) {
      return;
    }
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("a throwaway database refuses: " + e.getMessage(), e);
    }
  }

  /// Runs statements in one transaction, which is undone when the server refuses one.
  ///
  /// @return what the server said; empty where it took them all
  public static Optional<String> attempt(ScratchDatabase database, List<String> statements) {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.setEscapeProcessing(false);
      for (String sql : statements) {
        statement.execute(sql);
      }
      connection.commit();
      return Optional.empty();
    } catch (SQLException e) {
      return Optional.of(String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }
}
