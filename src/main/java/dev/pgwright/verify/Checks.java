package dev.pgwright.verify;

import dev.pgwright.PgwrightException;
import dev.pgwright.Progress;
import dev.pgwright.sandbox.Sandbox;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The checks of one proof, as they run.
final class Checks {

  private final Sandbox sandbox;
  private final Progress progress;
  private final int total;
  private final List<Proof.Check> done = new ArrayList<>();
  private @Nullable String broken;

  /// Checks on a server.
  ///
  /// @param total how many there will be, for the progress
  Checks(Sandbox sandbox, Progress progress, int total) {
    this.sandbox = sandbox;
    this.progress = progress;
    this.total = total;
  }

  /// How a check went, told by the check itself.
  ///
  /// @param detail null for none
  /// @param goOn whether the next checks make sense
  record Told(boolean passed, @Nullable String detail, boolean goOn) {

    static final Told WELL = new Told(true, null, true);

    Told(boolean passed, @Nullable String detail) {
      this(passed, detail, passed);
    }

    /// Failed, which does not concern the next checks.
    static Told flawed(String detail) {
      return new Told(false, detail, true);
    }

    /// Passed, with a figure.
    static Told well(String figure) {
      return new Told(true, figure);
    }

    /// Passed when there is no difference.
    static Told differences(List<String> differences) {
      return differences.isEmpty()
          ? WELL
          : new Told(false, differences.getFirst() + more(differences.size() - 1));
    }

    private static String more(int others) {
      return others == 0 ? "" : " (and " + others + " more)";
    }
  }

  /// A check; a [PgwrightException] is a failure of what is checked.
  interface Body {
    Told run() throws SQLException;
  }

  /// Runs a check, or skips it when an earlier one failed.
  ///
  /// @return whether it passed
  boolean run(String name, Body body) {
    progress.at(name, done.size(), Math.max(total, done.size() + 1));
    if (broken != null) {
      done.add(new Proof.Check(name, Proof.Outcome.SKIPPED, 0, broken));
      return false;
    }
    long begun = System.nanoTime();
    Told told = tell(body);
    long durationMs = (System.nanoTime() - begun) / 1_000_000;
    Proof.Outcome outcome = told.passed() ? Proof.Outcome.PASSED : Proof.Outcome.FAILED;
    done.add(new Proof.Check(name, outcome, durationMs, told.detail()));
    if (!told.goOn()) {
      broken = "not run after this failed: " + name;
    }
    return told.passed();
  }

  /// The first of some lines, and how many there are beside it; empty for none.
  static Optional<String> first(List<String> lines) {
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(lines.getFirst() + Told.more(lines.size() - 1));
  }

  /// Notes a check that does not make sense here although it is due.
  void skip(String name, String why) {
    done.add(new Proof.Check(name, Proof.Outcome.SKIPPED, 0, why));
  }

  List<Proof.Check> done() {
    return List.copyOf(done);
  }

  private Told tell(Body body) {
    try {
      return body.run();
    } catch (PgwrightException e) {
      return new Told(false, death(e).orElseGet(() -> place(e) + e.getMessage()));
    } catch (SQLException e) {
      return new Told(
          false,
          death(e).orElseGet(() -> "the throwaway server refused: " + e.getMessage() + state(e)));
    } catch (IllegalStateException e) {
      return new Told(false, death(e).orElseThrow(() -> e));
    }
  }

  private static String state(SQLException e) {
    return " (SQLSTATE " + e.getSQLState() + ")";
  }

  private Optional<String> death(Exception e) {
    return Lost.server(sandbox, e);
  }

  /// `file:line: ` where a failure has a place, else nothing.
  static String place(PgwrightException e) {
    Path file = e.file();
    if (file == null) {
      return "";
    }
    return file + (e.line() > 0 ? ":" + e.line() : "") + ": ";
  }
}
