package dev.pgwright.golden;

import dev.pgwright.alembic.TransactionMode;
import dev.pgwright.model.EnumType;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.plan.Plan;
import dev.pgwright.plan.Policy;
import dev.pgwright.plan.Sizes;
import dev.pgwright.render.Alembic;
import dev.pgwright.render.AlembicTarget;
import dev.pgwright.render.RenderedFile;
import dev.pgwright.render.SqlFiles;
import dev.pgwright.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// One directory: `old.sql`, `new.sql` and, where a person has to say something, `options`.
final class GoldenCase {

  private final Path folder;
  private final Sandbox sandbox;
  private final List<String> drops = new ArrayList<>();
  private final List<String> renames = new ArrayList<>();
  private final List<String> rewrites = new ArrayList<>();
  private final TreeMap<String, String> backfills = new TreeMap<>();
  private List<String> with = List.of();
  private final TreeMap<QualifiedName, Long> rows = new TreeMap<>();

  GoldenCase(Path folder, Sandbox sandbox) throws IOException {
    this.folder = folder;
    this.sandbox = sandbox;
    Path options = folder.resolve("options");
    if (Files.exists(options)) {
      Files.readAllLines(options).forEach(this::option);
    }
  }

  private void option(String line) {
    int space = line.indexOf(' ');
    String value = line.substring(space + 1).strip();
    switch (line.substring(0, space)) {
      case "--approve-drop" -> drops.add(value);
      case "--rename" -> renames.add(value);
      case "--with" -> with = List.of(value.split(",", -1));
      case "--allow-rewrite" -> rewrites.add(value);
      case "--backfill" -> {
        int at = value.indexOf('=');
        backfills.put(value.substring(0, at), value.substring(at + 1));
      }
      case "--rows" -> {
        int at = value.indexOf('=');
        rows.put(
            QualifiedName.of("public", value.substring(6, at)),
            Long.valueOf(value.substring(at + 1)));
      }
      default -> throw new IllegalArgumentException(folder + ": " + line);
    }
  }

  /// What became of a case.
  ///
  /// @param sql the files of the plan one after the other, with what the plan says beside them
  /// @param alembic the same as revisions of a project with the stock `env.py`
  /// @param shown what the case shows, a line each
  record Outcome(Trial trial, String sql, String alembic, String shown) {}

  /// Plans and applies the case in both directions.
  Outcome run() throws SQLException {
    Trial trial =
        Trial.run(
            sandbox,
            folder.resolve("old.sql"),
            folder.resolve("new.sql"),
            renames,
            (_, _) -> policy(),
            this::view);
    return new Outcome(
        trial, sql(trial.plan()), alembic(trial.plan(), trial.after()), shown(trial));
  }

  /// A schema with what the options ask to compare.
  Schema view(Schema schema) {
    return schema.comparing(with.contains("owners"), with.contains("privileges"));
  }

  private String shown(Trial trial) {
    var text = new StringBuilder();
    for (Shown it : Shown.in(trial.changes(), renames, trial.after())) {
      text.append(it.kind()).append('\t').append(it.change()).append('\n');
    }
    return text.toString();
  }

  List<String> renames() {
    return renames;
  }

  Policy policy() {
    return new Policy(
        "golden", drops, List.of(), rewrites, backfills, new Sizes(new TreeMap<>(), rows));
  }

  private static String sql(Plan plan) {
    var text = new StringBuilder();
    plan.refusals()
        .forEach(
            it ->
                text.append("-- refused: ")
                    .append(it.object().label())
                    .append(": ")
                    .append(it.difference())
                    .append('\n'));
    plan.kept().forEach(it -> text.append("-- kept: ").append(it.label()).append('\n'));
    plan.concerns().forEach(it -> text.append("-- concern: ").append(it).append('\n'));
    plan.preconditions()
        .forEach(it -> text.append("-- needs no rows from: ").append(it.violations()).append('\n'));
    for (RenderedFile file : SqlFiles.render(plan, "change")) {
      text.append("\n-- file: ").append(file.name()).append('\n').append(file.text());
    }
    return text.toString();
  }

  private static String alembic(Plan plan, Schema after) {
    var target =
        new AlembicTarget(
            "change",
            LocalDate.of(2026, 1, 15),
            List.of("000000000000"),
            TransactionMode.SINGLE,
            null,
            40,
            null,
            new Name("public"),
            after.all(EnumType.class).toList(),
            List.of("000000000000"),
            List.of());
    var text = new StringBuilder();
    for (RenderedFile file : Alembic.render(plan, target).files()) {
      text.append(text.isEmpty() ? "" : "\n\n").append("# file: ").append(file.name());
      text.append('\n').append(file.text());
    }
    return text.toString();
  }
}
