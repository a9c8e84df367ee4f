package dev.pgwright.golden;

import dev.pgwright.alembic.TransactionMode;
import dev.pgwright.catalog.Catalog;
import dev.pgwright.model.EnumType;
import dev.pgwright.model.Name;
import dev.pgwright.model.Schema;
import dev.pgwright.plan.Ddl;
import dev.pgwright.plan.Operation;
import dev.pgwright.plan.Plan;
import dev.pgwright.plan.Planner;
import dev.pgwright.plan.Policy;
import dev.pgwright.plan.Renames;
import dev.pgwright.plan.Step;
import dev.pgwright.render.Alembic;
import dev.pgwright.render.AlembicTarget;
import dev.pgwright.render.RenderedFile;
import dev.pgwright.render.SqlFiles;
import dev.pgwright.sandbox.Sandbox;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.source.SqlLoader;
import dev.pgwright.verify.ServerJudge;
import dev.pgwright.verify.Settled;
import dev.pgwright.verify.Statements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
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
      case "--allow-rewrite" -> rewrites.add(value);
      case "--backfill" -> {
        int at = value.indexOf('=');
        backfills.put(value.substring(0, at), value.substring(at + 1));
      }
      default -> throw new IllegalArgumentException(folder + ": " + line);
    }
  }

  /// What became of a case.
  ///
  /// @param sql the files of the plan one after the other, with what the plan says beside them
  /// @param alembic the same as revisions of a project with the stock `env.py`
  /// @param oldDump of the old schema; the other dumps are of the new one, after the upgrade, and
  ///   after the downgrade
  record Outcome(
      Plan plan,
      String sql,
      String alembic,
      String oldDump,
      String newDump,
      String upDump,
      String downDump) {}

  /// Plans and applies the case in both directions.
  Outcome run() throws SQLException {
    try (ScratchDatabase old = load("old.sql");
        ScratchDatabase now = load("new.sql")) {
      String oldDump = Dump.of(old);
      String newDump = Dump.of(now);
      List<Step> renaming = Renames.steps(read(old), renames);
      Statements.execute(old, up(renaming));
      Schema before = read(old);
      Schema after = Settled.align(sandbox, before, read(now));
      Plan plan;
      try (var judge = new ServerJudge(old, now)) {
        var policy = new Policy("golden", drops, List.of(), rewrites, backfills);
        plan = with(renaming, Planner.plan(before, after, policy, judge));
      }
      Statements.execute(
          old,
          up(
              plan.steps()
                  .subList(Math.min(renaming.size(), plan.steps().size()), plan.steps().size())));
      String upDump = Dump.of(old);
      Statements.execute(old, down(plan.steps().isEmpty() ? renaming : plan.steps()));
      return new Outcome(
          plan, sql(plan), alembic(plan, after), oldDump, newDump, upDump, Dump.of(old));
    }
  }

  private static Plan with(List<Step> renaming, Plan plan) {
    var steps = new ArrayList<Step>(plan.refusals().isEmpty() ? renaming : List.of());
    steps.addAll(plan.steps());
    return new Plan(
        steps,
        plan.kept(),
        plan.refusals(),
        plan.preconditions(),
        plan.approvals(),
        plan.questions(),
        plan.concerns(),
        plan.additions());
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

  private static List<String> up(List<Step> steps) {
    var sql = new ArrayList<String>();
    steps.forEach(step -> sql.addAll(wrapped(step, step.up())));
    return sql;
  }

  private static List<String> down(List<Step> steps) {
    var sql = new ArrayList<String>();
    steps.reversed().forEach(step -> sql.addAll(wrapped(step, step.down())));
    return sql;
  }

  private static List<String> wrapped(Step step, List<Operation> operations) {
    var sql = new ArrayList<String>();
    operations.forEach(it -> sql.addAll(Ddl.of(it)));
    if (step.mode() == Step.Mode.TRANSACTION) {
      sql.addFirst("BEGIN");
      sql.addLast("COMMIT");
    }
    return sql;
  }

  private ScratchDatabase load(String file) throws SQLException {
    ScratchDatabase database = sandbox.create("golden");
    try (Connection connection = database.connect()) {
      SqlLoader.load(folder.resolve(file), connection);
    }
    return database;
  }

  private static Schema read(ScratchDatabase database) throws SQLException {
    try (Connection connection = database.connect()) {
      return Catalog.read(connection);
    }
  }
}
