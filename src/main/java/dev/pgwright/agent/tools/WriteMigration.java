package dev.pgwright.agent.tools;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.agent.tool.Call;
import dev.pgwright.agent.tool.Person;
import dev.pgwright.agent.tool.Says;
import dev.pgwright.agent.tool.Tool;
import dev.pgwright.agent.tool.ToolInfo;
import dev.pgwright.report.Report;
import dev.pgwright.report.Status;
import java.util.ArrayList;
import java.util.List;

/// `write_migration`: proves a plan and writes its files, once a person has said yes.
final class WriteMigration implements Tool<WriteMigration.Input, WriteMigration.Written> {

  record Input(
      @Says("From plan_migration, on this connection") String planId,
      @Says("Tokens of approvals_required to put before the person; the rest stays")
          List<String> approvals) {}

  /// @param written names of the files, in the order they run; empty when the proof failed
  /// @param blockedBy why nothing was written
  record Written(
      Status status,
      List<String> written,
      List<Checked> checks,
      List<String> warnings,
      List<String> blockedBy) {}

  record Checked(String check, String outcome) {

    static List<Checked> of(Report report) {
      return report.evidence().stream()
          .map(
              it ->
                  new Checked(
                      it.check(),
                      it.outcome().name().toLowerCase(java.util.Locale.ROOT)
                          + (it.detail() == null ? "" : ": " + Reads.cut(it.detail()))))
          .toList();
    }
  }

  @Override
  public ToolInfo<Input, Written> info() {
    return new ToolInfo<>(
        "write_migration",
        "Write a migration",
        "Prove a planned migration on a throwaway PostgreSQL (up, down, up) and write its files"
            + " into the project's folder of migrations. A person is asked first, and for every"
            + " drop by name. Existing files are never changed, and nothing is run on a database of"
            + " the user's.",
        Input.class,
        Written.class,
        new ToolInfo.Hints(false, true, true, false));
  }

  @Override
  public Written call(Input input, Call call) {
    Drafted draft =
        call.visit()
            .plan(input.planId())
            .filter(Drafted.class::isInstance)
            .map(Drafted.class::cast)
            .orElseThrow(
                () ->
                    PgwrightException.of(Code.INPUT, "there is no plan " + input.planId())
                        .hint("call plan_migration on this connection, and take its plan_id"));
    List<Report.Approval> asked = asked(draft, input.approvals());
    demand(call.person(), question(draft, asked));
    Report report = draft.run(asked.stream().map(Report.Approval::token).toList(), false, call);
    call.visit().saw("proof", report.migrationsCreated().toString());
    return new Written(
        report.status(),
        report.migrationsCreated(),
        Checked.of(report),
        report.concerns(),
        report.blockedBy());
  }

  private static List<Report.Approval> asked(Drafted draft, List<String> tokens) {
    var asked = new ArrayList<Report.Approval>();
    for (String token : tokens) {
      asked.add(
          draft.approvals().stream()
              .filter(it -> it.token().equals(token))
              .findFirst()
              .orElseThrow(
                  () ->
                      PgwrightException.of(Code.REFUSED, "the plan asks for no approval " + token)
                          .hint("take tokens from approvals_required of this plan")));
    }
    return asked;
  }

  private static String question(Drafted draft, List<Report.Approval> asked) {
    var text =
        new StringBuilder("Write the migration \"").append(draft.message()).append("\" to files?");
    if (!asked.isEmpty()) {
      text.append("\nIt drops, and what is in there is lost:");
      asked.forEach(
          it -> text.append("\n  ").append(it.statement()).append("  -- ").append(it.why()));
    }
    return text.toString();
  }

  private static void demand(Person person, String question) {
    switch (person.ask(question)) {
      case YES -> {
        // goes on
      }
      case NO ->
          throw PgwrightException.of(Code.REFUSED, "the person said no")
              .hint("nothing was written; ask what they want instead");
      case NOBODY ->
          throw PgwrightException.of(Code.REFUSED, "nobody can be asked: this client has no forms")
              .hint("a person runs pgwright plan with the same sources, or writes the files shown");
    }
  }
}
