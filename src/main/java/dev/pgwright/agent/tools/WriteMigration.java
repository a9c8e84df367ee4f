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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `write_migration`: proves a plan and writes its files, once a person has said yes.
final class WriteMigration implements Tool<WriteMigration.Input, WriteMigration.Written> {

  record Input(
      @Says("From plan_migration, on this connection") String planId,
      @Says("Tokens of approvals_required to put before the person; the rest stays")
          List<String> approvals) {}

  /// @param written names of the files, in the order they run; empty when the proof failed
  /// @param proofId null where nothing was written
  /// @param blockedBy why nothing was written
  /// @param report the keys of a report: indexes_added, constraints_added, and reversible, whether
  ///   the way back restores everything
  record Written(
      Status status,
      List<String> written,
      @Nullable String proofId,
      Map<String, Object> report,
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
    demand(call.person(), question(draft, asked), asked);
    Report report = draft.run(asked.stream().map(Report.Approval::token).toList(), false, call);
    return new Written(
        report.status(),
        report.migrationsCreated(),
        report.migrationsCreated().isEmpty()
            ? null
            : call.visit().saw("proof", report.migrationsCreated().toString()),
        keys(report),
        Checked.of(report),
        report.concerns(),
        report.blockedBy());
  }

  private static Map<String, Object> keys(Report report) {
    var keys = new LinkedHashMap<String, Object>();
    var indexes = new ArrayList<Map<String, Object>>();
    for (Report.AddedIndex it : report.indexesAdded()) {
      indexes.add(
          texts(
              "table",
              it.table(),
              "column",
              it.column(),
              "type",
              it.type(),
              "reason",
              it.reason()));
    }
    var constraints = new ArrayList<Map<String, Object>>();
    for (Report.AddedConstraint it : report.constraintsAdded()) {
      constraints.add(
          texts(
              "table",
              it.table(),
              "constraint",
              it.constraint(),
              "type",
              it.type(),
              "definition",
              it.definition()));
    }
    keys.put("indexes_added", indexes);
    keys.put("constraints_added", constraints);
    keys.put(
        "reversible",
        report.steps().stream()
            .allMatch(it -> it.wayBack().kind() == Report.WayBack.Kind.REVERSIBLE));
    return keys;
  }

  private static Map<String, Object> texts(String... pairs) {
    var map = new LinkedHashMap<String, Object>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
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

  private static void demand(Person person, String question, List<Report.Approval> asked) {
    List<Person.Loss> losses =
        asked.stream().map(it -> new Person.Loss(it.token(), it.object())).toList();
    switch (person.ask(question, losses)) {
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
