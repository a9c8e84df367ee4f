package dev.pgwright.agent.tools;

import dev.pgwright.PgwrightException;
import dev.pgwright.agent.health.HealthCheck;
import dev.pgwright.agent.tool.Call;
import dev.pgwright.agent.tool.Says;
import dev.pgwright.agent.tool.Tool;
import dev.pgwright.agent.tool.ToolInfo;
import dev.pgwright.guard.Secrets;
import dev.pgwright.query.Answer;
import dev.pgwright.rules.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// `check_health`: what the catalogs and counters of a database say is going wrong.
final class CheckHealth implements Tool<CheckHealth.Input, CheckHealth.Health> {

  private static final int MOST = 20;

  record Input(@Says("Ids of checks; all by default") List<String> checks) {}

  /// @param object as SQL names it
  record Found(String check, Severity severity, String object, String detail, String remedy) {}

  /// @param passed ids of checks that found nothing
  /// @param skipped checks that could not be made, each with its reason
  /// @param omitted findings beyond the first of each check
  record Health(List<Found> findings, List<String> passed, List<String> skipped, int omitted) {}

  @Override
  public ToolInfo<Input, Health> info() {
    return new ToolInfo<>(
        "check_health",
        "Check a database's health",
        "Look for invalid indexes, constraints never proven, sequences and transaction ids near"
            + " their end, dead rows, missing statistics, unused indexes, long transactions and"
            + " idle replication slots.",
        Input.class,
        Health.class,
        ToolInfo.Hints.MEASURES);
  }

  @Override
  public Health call(Input input, Call call) {
    List<String> known = HealthCheck.ALL.stream().map(HealthCheck::id).toList();
    for (String asked : input.checks()) {
      if (!known.contains(asked)) {
        throw Reads.usage("there is no check " + asked, "known are " + String.join(", ", known));
      }
    }
    var findings = new ArrayList<Found>();
    var passed = new ArrayList<String>();
    var skipped = new ArrayList<String>();
    int omitted = 0;
    for (HealthCheck check : HealthCheck.ALL) {
      if (!input.checks().isEmpty() && !input.checks().contains(check.id())) {
        continue;
      }
      try {
        Answer answer = Reads.answer(check.sql(), MOST + 1, call);
        if (answer.rows().isEmpty()) {
          passed.add(check.id());
        }
        answer.rows().stream().limit(MOST).map(it -> found(check, it)).forEach(findings::add);
        omitted += Math.max(0, answer.rows().size() - MOST);
      } catch (PgwrightException e) {
        if (e.code() != PgwrightException.Code.REFUSED
            || (findings.isEmpty() && passed.isEmpty())) {
          throw e;
        }
        skipped.add(check.id() + ": " + Secrets.hidden(String.valueOf(e.getMessage())));
      }
    }
    return new Health(findings, passed, skipped, omitted);
  }

  private static Found found(HealthCheck check, List<? extends Object> row) {
    return new Found(
        check.id(),
        check.severity(),
        Reads.cut(Objects.toString(row.get(0), "")),
        Reads.cut(Objects.toString(row.get(1), "")),
        check.remedy());
  }
}
