package dev.pgwright.render;

import dev.pgwright.flyway.NewNames;
import dev.pgwright.flyway.Version;
import dev.pgwright.flyway.Versions;
import dev.pgwright.plan.Ddl;
import dev.pgwright.plan.Operation;
import dev.pgwright.plan.Plan;
import dev.pgwright.plan.Step;
import dev.pgwright.plan.Step.Way;
import dev.pgwright.sql.Script;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Writes a plan as Flyway migrations, one for each step.
///
/// A step in a transaction is a file without `BEGIN`, which Flyway runs in one; any other has a
/// script configuration beside it that says so.
public final class Flyway {

  /// The ending of a script configuration, after the script's own name.
  public static final String CONFIG = ".conf";

  /// The line of a script configuration for what cannot run in a transaction.
  public static final String OUTSIDE = "executeInTransaction=false";

  /// Flyway replaces what stands in `${…}` by default, and fails where it knows no value.
  private static final String VERBATIM = "placeholderReplacement=false";

  private Flyway() {}

  /// Where the files go.
  ///
  /// @param name what the migration is for; its words go into the names
  /// @param date of the files, for folders whose versions are dates
  /// @param existing names of the files in the folder and those below it, without folders
  /// @param names how files are named there
  public record Target(String name, LocalDate date, List<String> existing, NewNames names) {
    public Target {
      existing = List.copyOf(existing);
    }
  }

  /// For each step its `V` file, its `U` file unless nothing can undo it, and the configurations
  /// they need.
  public static Rendering render(Plan plan, Target target) {
    List<Version> taken =
        target.existing().stream().flatMap(it -> target.names().version(it).stream()).toList();
    List<Step> steps = plan.steps();
    List<Version> versions = Versions.after(taken, target.date(), steps.size());
    var files = new ArrayList<RenderedFile>();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      String title = SqlBody.title(target.name(), step);
      String words = steps.size() == 1 ? target.name() : target.name() + " " + step.title();
      String slug = FileNames.slug(words).replaceAll("_{2,}", "_");
      String up = target.names().up(versions.get(i), slug);
      List<String> head = SqlBody.head(title, step);
      add(files, new RenderedFile(up, text(head, step, step.up()), "", i), outside(step));
      if (!(step.way() instanceof Way.Irreversible)) {
        String down = target.names().down(versions.get(i), slug);
        add(files, new RenderedFile(down, undo(title, step), "", i), outsideBack(step));
      }
    }
    return new Rendering(files, notes(plan, files, target.names()));
  }

  /// A way back that builds something first has its transaction in the file.
  private static String undo(String title, Step step) {
    List<String> head = SqlBody.headOfUndo(title, step);
    if (step.prepare().isEmpty()) {
      return text(head, step, step.down());
    }
    var lines = new ArrayList<String>(head);
    lines.add("");
    lines.addAll(SqlBody.preparation(step, ";"));
    if (!step.down().isEmpty()) {
      lines.add("");
      lines.addAll(
          outside(step) ? SqlBody.lines(step, step.down(), ";") : SqlBody.block(step, step.down()));
    }
    return String.join("\n", lines) + "\n";
  }

  private static boolean outside(Step step) {
    return step.mode() == Step.Mode.AUTOCOMMIT;
  }

  private static boolean outsideBack(Step step) {
    return (outside(step) && !step.down().isEmpty()) || !step.prepare().isEmpty();
  }

  private static String text(List<String> head, Step step, List<Operation> operations) {
    var lines = new ArrayList<String>(head);
    lines.add("");
    lines.addAll(
        operations.isEmpty() ? List.of("-- Nothing to do.") : SqlBody.lines(step, operations, ";"));
    return String.join("\n", lines) + "\n";
  }

  private static void add(List<RenderedFile> files, RenderedFile file, boolean outside) {
    files.add(file);
    var settings = new ArrayList<String>();
    if (outside) {
      settings.add(OUTSIDE);
    }
    if (file.text().contains("${")) {
      settings.add(VERBATIM);
    }
    if (!settings.isEmpty()) {
      String all = String.join("\n", settings) + "\n";
      files.add(new RenderedFile(file.name() + CONFIG, all, "", file.step()));
    }
  }

  private static List<String> notes(Plan plan, List<RenderedFile> files, NewNames names) {
    var notes = new ArrayList<String>();
    List<String> concurrent =
        files.stream()
            .filter(it -> names.isUp(it.name()))
            .filter(it -> concurrently(plan.steps().get(it.step())))
            .map(RenderedFile::name)
            .toList();
    if (!concurrent.isEmpty()) {
      notes.add(
          "Set flyway.postgresql.transactional.lock=false before these run: "
              + String.join(", ", concurrent)
              + ". By default Flyway holds its lock in an open transaction, and an index that is"
              + " built or dropped concurrently waits for that transaction without end.");
    }
    if (plan.steps().size() > 1) {
      notes.add(
          "Leave flyway.group off, as it is by default: the steps have to commit one by one.");
    }
    return notes;
  }

  private static boolean concurrently(Step step) {
    return Stream.of(step.up(), step.prepare(), step.down())
        .flatMap(List::stream)
        .flatMap(it -> Ddl.of(it).stream())
        .anyMatch(it -> Script.firstWords(it).contains("concurrently"));
  }
}
