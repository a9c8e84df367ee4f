package dev.pgwright.agent.tools;

import dev.pgwright.agent.tool.Call;
import dev.pgwright.agent.tool.Says;
import dev.pgwright.agent.tool.Tool;
import dev.pgwright.agent.tool.ToolInfo;
import dev.pgwright.report.Report;
import dev.pgwright.report.Status;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `plan_migration`: from the schema as it is to a wanted one, shown and not written.
final class PlanMigration implements Tool<PlanMigration.Input, PlanMigration.Planned> {

  record Input(
      @Says("The schema as it is: alembic:DIR, flyway:DIR, sql:FILE, or database") String from,
      @Says("The wanted schema: models:MODULE, sql:FILE, snapshot:FILE") @Nullable String to,
      @Says("The whole wanted schema as SQL, in place of to") @Nullable String targetDdl,
      @Says("Statements that come to from, in place of to") List<String> add,
      @Says("What the change is for; names the files") String message,
      @Says("alembic, sql, flyway or liquibase; that of from by default") @Nullable String style,
      @Says(value = "", min = 14, max = 18) @Nullable Integer pgVersion,
      @Says("New name by object that only changes its name: column:users.mail to email")
          Map<String, String> renames,
      @Says("SQL for existing rows by column: column:users.team_id to 1")
          Map<String, String> backfills,
      @Says("Objects that stay though the wanted schema lacks them, as table:legacy")
          List<String> keep) {}

  record Revision(String filename, String content) {}

  record Approval(String token, String object, String statement, String why) {}

  record Refused(String object, String difference, String remedy) {}

  /// @param planId for write_migration; null where nothing can be written
  /// @param approvalsRequired what only a person can allow; until then it stays
  record Planned(
      @Nullable String planId,
      Status status,
      List<Revision> revisions,
      List<Approval> approvalsRequired,
      List<Refused> refused,
      List<String> questions,
      List<String> warnings) {}

  @Override
  public ToolInfo<Input, Planned> info() {
    return new ToolInfo<>(
        "plan_migration",
        "Plan a migration",
        "Plan the online-safe migration from one schema to another, with its way back, and show"
            + " its files. Nothing is written: write_migration proves and writes it. What is not"
            + " wanted any more stays until a person approves its drop.",
        Input.class,
        Planned.class,
        ToolInfo.Hints.READS);
  }

  @Override
  public Planned call(Input input, Call call) {
    var draft =
        new Drafted(
            input.from(),
            new Wanted(input.to(), input.targetDdl(), input.add()),
            input.message().strip().replaceAll("\\s+", " "),
            input.style(),
            input.pgVersion(),
            input.renames(),
            input.backfills(),
            input.keep(),
            List.of());
    Report report = draft.run(List.of(), true, call);
    List<Revision> files =
        report.previews().stream().map(it -> new Revision(it.file(), it.text())).toList();
    String id = null;
    if (!files.isEmpty() || !report.approvalsRequired().isEmpty()) {
      id = call.visit().saw("migration", files.toString());
      call.visit().keep(id, draft.asking(report.approvalsRequired()));
    }
    return new Planned(
        id,
        report.status(),
        files,
        report.approvalsRequired().stream()
            .map(it -> new Approval(it.token(), it.object(), it.statement(), it.why()))
            .toList(),
        report.refusals().stream()
            .map(it -> new Refused(it.object(), it.difference(), it.remedy()))
            .toList(),
        report.questions(),
        report.concerns());
  }
}
