package dev.pgwright.bench;

import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.source.SqlLoader;
import dev.pgwright.testing.Dump;
import dev.pgwright.testing.SharedSandbox;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The same pairs of schemas through several programs; what each writes is run on the older schema
/// and compared with the newer by `pg_dump`.
///
/// What became of each pair is written to `target/compare-PROGRAM`. Tables hold no rows, so nothing
/// fails for what rows hold; a program may drop what is gone.
final class Comparison {

  private enum Outcome {
    CORRECT,
    REFUSED,
    WRONG
  }

  private static final class Tally {
    private final Map<Outcome, Integer> outcomes = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();
    private int blocking;
    private long nanos;
  }

  private Comparison() {}

  /// Writes a line of a Markdown table for each program.
  ///
  /// @param root folders with an `old.sql` and a `new.sql` each, at any depth
  static void run(Path root, PrintStream out) throws Exception {
    List<Path> folders = folders(root);
    out.printf(Locale.ROOT, "%d pairs of `%s`%n%n", folders.size(), root.getFileName());
    out.print("| program | correct | refused | wrong | blocking statements | way back | s |\n");
    out.print("| --- | ---: | ---: | ---: | ---: | --- | ---: |\n");
    String classpath = System.getProperty("bench.pgcodekeeper", "");
    for (Differ differ :
        List.of(
            new Differs.Ours(), new Differs.PgCodeKeeper(classpath), new Differs.Autogenerate())) {
      try (differ) {
        var tally = new Tally();
        for (Path folder : folders) {
          tally.notes.add("# " + root.relativize(folder));
          Outcome outcome = outcome(differ, folder, tally);
          tally.outcomes.merge(outcome, 1, Integer::sum);
          tally.notes.add(outcome.toString());
        }
        out.print(line(differ, tally));
        Files.write(Path.of("target", "compare-" + differ.name().replace(' ', '-')), tally.notes);
      }
    }
  }

  private static String line(Differ differ, Tally tally) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %d | %d | %s | %.1f |%n",
        differ.name(),
        tally.outcomes.getOrDefault(Outcome.CORRECT, 0),
        tally.outcomes.getOrDefault(Outcome.REFUSED, 0),
        tally.outcomes.getOrDefault(Outcome.WRONG, 0),
        tally.blocking,
        differ.leadsBack() ? "yes" : "no",
        tally.nanos / 1e9);
  }

  private static Outcome outcome(Differ differ, Path folder, Tally tally) throws Exception {
    try (ScratchDatabase old = load(folder.resolve("old.sql"));
        ScratchDatabase now = load(folder.resolve("new.sql"))) {
      String wanted = Dump.raw(now);
      Path oldDump = Files.writeString(Files.createTempFile("old", ".sql"), plain(Dump.raw(old)));
      Path newDump = Files.writeString(Files.createTempFile("new", ".sql"), plain(wanted));
      String script;
      long started = System.nanoTime();
      try {
        script = differ.script(new Differ.Pair(old, now, oldDump, newDump));
      } catch (Differ.Refused e) {
        tally.notes.add(e.getMessage());
        return Outcome.REFUSED;
      } finally {
        tally.nanos += System.nanoTime() - started;
        Files.delete(oldDump);
        Files.delete(newDump);
      }
      try {
        List<String> blocking = Applied.run(old, script);
        tally.blocking += blocking.size();
        blocking.forEach(it -> tally.notes.add("blocking: " + it));
      } catch (SQLException e) {
        tally.notes.add(e.getMessage());
        return Outcome.WRONG;
      }
      List<String> dumps = Dump.comparable(SharedSandbox.get(), Dump.raw(old), wanted);
      return dumps.getFirst().equals(dumps.getLast()) ? Outcome.CORRECT : Outcome.WRONG;
    }
  }

  /// Without the commands of psql.
  private static String plain(String dump) {
    return dump.replaceAll("(?m)^\\\\.*\\R", "");
  }

  private static List<Path> folders(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(it -> it.endsWith("old.sql")).map(Path::getParent).sorted().toList();
    }
  }

  private static ScratchDatabase load(Path file) throws SQLException {
    ScratchDatabase database = SharedSandbox.get().create("compare");
    try (Connection connection = database.connect()) {
      SqlLoader.load(file, connection);
    }
    return database;
  }
}
