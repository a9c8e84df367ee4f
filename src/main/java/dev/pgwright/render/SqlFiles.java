package dev.pgwright.render;

import dev.pgwright.plan.Ddl;
import dev.pgwright.plan.Operation;
import dev.pgwright.plan.Plan;
import dev.pgwright.plan.Step;
import dev.pgwright.plan.Step.Patience;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Writes a plan as pairs of SQL files for psql.
///
/// Each runs with `psql -v ON_ERROR_STOP=1 -f`, without `-1`: the transactions are in the files.
public final class SqlFiles {

  private static final int WIDTH = 100;

  private SqlFiles() {}

  /// `<order>_<name>.up.sql` and `.down.sql` for every step.
  ///
  /// The ups run in the order of their names, the downs in the reverse order.
  ///
  /// @param name what the migration is for; its words go into the names of the files
  /// @return for each step the up, then the down
  public static List<RenderedFile> render(Plan plan, String name) {
    var files = new ArrayList<RenderedFile>();
    int digits = Math.max(2, Integer.toString(plan.steps().size()).length());
    for (int i = 0; i < plan.steps().size(); i++) {
      Step step = plan.steps().get(i);
      String words = plan.steps().size() == 1 ? name : name + " " + step.title();
      String slug = FileNames.slug(words);
      String base =
          String.format(Locale.ROOT, "%0" + digits + "d_%s", i + 1, slug.isEmpty() ? "step" : slug);
      String title = title(name, step);
      files.add(new RenderedFile(base + ".up.sql", up(title, step), "", i));
      files.add(new RenderedFile(base + ".down.sql", down(title, step), "", i));
    }
    return List.copyOf(files);
  }

  private static String title(String name, Step step) {
    String words = name.strip().replaceAll("\\s+", " ");
    return words.isEmpty() ? step.title() : words + ": " + step.title();
  }

  private static String up(String title, Step step) {
    var lines = new ArrayList<String>();
    lines.add("-- " + title);
    Remarks.of(step, "Way back", WIDTH - 3).forEach(it -> lines.add("-- " + it));
    lines.addAll(body(step, step.up()));
    return String.join("\n", lines) + "\n";
  }

  private static String down(String title, Step step) {
    var lines = new ArrayList<String>();
    lines.add("-- Undoes: " + title);
    Remarks.of(step, "Way back", WIDTH - 3).stream()
        .filter(it -> !it.startsWith("Locks:"))
        .forEach(it -> lines.add("-- " + it));
    if (!step.prepare().isEmpty()) {
      lines.add("");
      lines.addAll(statements(false, Patience.LONG, step.prepare()));
    }
    lines.addAll(body(step, step.down()));
    return String.join("\n", lines) + "\n";
  }

  private static List<String> body(Step step, List<Operation> operations) {
    var lines = new ArrayList<String>();
    lines.add("");
    if (operations.isEmpty()) {
      lines.add("-- Nothing to do.");
      return lines;
    }
    lines.addAll(statements(step.mode() == Step.Mode.TRANSACTION, step.patience(), operations));
    return lines;
  }

  /// @param block whether they are one transaction
  private static List<String> statements(
      boolean block, Patience patience, List<Operation> operations) {
    var lines = new ArrayList<String>();
    String set = block ? "SET LOCAL " : "SET ";
    if (block) {
      lines.add("BEGIN;");
    }
    lines.add(set + "lock_timeout = '" + patience.lockTimeout() + "';");
    lines.add(set + "statement_timeout = '" + patience.statementTimeout() + "';");
    lines.add("");
    operations.stream()
        .flatMap(it -> Ddl.of(it).stream())
        .forEach(it -> lines.addAll(Statements.file(it)));
    lines.add("");
    lines.addAll(
        block ? List.of("COMMIT;") : List.of("RESET lock_timeout;", "RESET statement_timeout;"));
    return lines;
  }
}
