package dev.pgwright.verify;

import dev.pgwright.PgwrightException;
import dev.pgwright.model.Schema;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.sql.Part;
import dev.pgwright.sql.Script;
import dev.pgwright.verify.Proof.Flaw;
import dev.pgwright.verify.Proof.FlawKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a tool prints for others to run, such as `alembic upgrade --sql`: it has to come into being
/// and to do what the tool itself does.
final class PrintedSql {

  private final Verify.Written written;
  private boolean hopeless;

  PrintedSql(Verify.Written written) {
    this.written = written;
  }

  /// What is wrong with a unit, both ways.
  ///
  /// @param line at the state before the unit
  /// @param before what it holds
  /// @param after what the unit leads to
  /// @param back whether the way back works when it is run
  List<Flaw> of(Trial line, int unit, Schema before, Schema after, boolean back)
      throws SQLException {
    var flaws = new ArrayList<Flaw>();
    if (hopeless) {
      return flaws;
    }
    Optional<String> up = printed(line, unit, false, flaws);
    if (up.isEmpty()) {
      return flaws;
    }
    Optional<String> down = back ? printed(line, unit, true, flaws) : Optional.empty();
    try (ScratchDatabase copy = written.sandbox().copy(line.database(), "printed");
        Migration.Run run = written.migration().on(copy)) {
      var trial = new Trial(written.sandbox(), copy, run);
      if (runs(trial, up.get(), unit, after, false, flaws) && down.isPresent()) {
        runs(trial, down.get(), unit, before, true, flaws);
      }
    }
    return flaws;
  }

  private Optional<String> printed(Trial line, int unit, boolean down, List<Flaw> flaws) {
    Migration.Unit one = written.migration().units().get(unit);
    try {
      return line.run().printed(unit, down);
    } catch (PgwrightException e) {
      boolean own = one.file().equals(e.file());
      hopeless = !own;
      flaws.add(
          new Flaw(
              FlawKind.SQL_MODE_FAILS,
              one.name(),
              own
                  ? "with --sql the " + way(down) + " cannot be printed: " + e.getMessage()
                  : "with --sql nothing can be printed: " + e.getMessage(),
              e.file() == null ? one.file() : e.file(),
              e.file() == null ? 0 : e.line()));
      return Optional.empty();
    }
  }

  private boolean runs(
      Trial trial, String sql, int unit, Schema goal, boolean down, List<Flaw> flaws)
      throws SQLException {
    Migration.Unit one = written.migration().units().get(unit);
    String problem = problem(trial, sql);
    FlawKind kind = FlawKind.SQL_MODE_FAILS;
    if (problem == null) {
      Schema found = trial.read();
      Schema wanted = down ? Flat.proven(goal, found) : goal;
      List<String> differences = written.differences().apply(found, wanted);
      kind = FlawKind.SQL_MODE_DIFFERS;
      problem = differences.isEmpty() ? null : differences.getFirst();
    }
    if (problem != null) {
      String what = kind == FlawKind.SQL_MODE_FAILS ? " fails: " : " leads elsewhere: ";
      flaws.add(
          new Flaw(
              kind,
              one.name(),
              "the SQL that --sql prints for the " + way(down) + what + problem,
              one.file(),
              0));
    }
    return problem == null;
  }

  private static @org.jspecify.annotations.Nullable String problem(Trial trial, String sql) {
    try (Connection connection = trial.database().connect();
        Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      for (Part part : Script.split(sql)) {
        if (part instanceof Part.Statement(_, String text)) {
          statement.execute(text);
        }
      }
      return null;
    } catch (SQLException e) {
      return e.getMessage() + " (SQLSTATE " + e.getSQLState() + ")";
    } catch (PgwrightException e) {
      return e.getMessage();
    }
  }

  private static String way(boolean down) {
    return down ? "downgrade" : "upgrade";
  }
}
