package dev.pgwright.render;

import dev.pgwright.plan.Operation;
import dev.pgwright.plan.Plan;
import dev.pgwright.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Writes a plan as pairs of SQL files for psql.
///
/// Each runs with `psql -v ON_ERROR_STOP=1 -f`, without `-1`: the transactions are in the files.
public final class SqlFiles {

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
      String title = SqlBody.title(name, step);
      files.add(new RenderedFile(base + ".up.sql", up(title, step), "", i));
      files.add(new RenderedFile(base + ".down.sql", down(title, step), "", i));
    }
    return List.copyOf(files);
  }

  /// What the upgrades of steps do, one after the other.
  public static String text(List<Step> steps) {
    var lines = new ArrayList<String>();
    steps.forEach(it -> lines.addAll(body(it, it.up())));
    return String.join("\n", lines).strip() + "\n";
  }

  private static String up(String title, Step step) {
    var lines = new ArrayList<String>(SqlBody.head(title, step));
    lines.addAll(body(step, step.up()));
    return String.join("\n", lines) + "\n";
  }

  private static String down(String title, Step step) {
    var lines = new ArrayList<String>(SqlBody.headOfUndo(title, step));
    if (!step.prepare().isEmpty()) {
      lines.add("");
      lines.addAll(SqlBody.preparation(step, ";"));
    }
    if (step.prepare().isEmpty() || !step.down().isEmpty()) {
      lines.addAll(body(step, step.down()));
    }
    return String.join("\n", lines) + "\n";
  }

  private static List<String> body(Step step, List<Operation> operations) {
    var lines = new ArrayList<String>();
    lines.add("");
    if (operations.isEmpty()) {
      lines.add("-- Nothing to do.");
    } else if (step.mode() == Step.Mode.TRANSACTION) {
      lines.addAll(SqlBody.block(step, operations));
    } else {
      lines.addAll(SqlBody.lines(step, operations, ";"));
    }
    return lines;
  }
}
