package dev.pgwright.agent.tools;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.agent.tool.Call;
import dev.pgwright.agent.tool.Says;
import dev.pgwright.agent.tool.Tool;
import dev.pgwright.agent.tool.ToolInfo;
import dev.pgwright.facts.Lock;
import dev.pgwright.report.Finding;
import dev.pgwright.report.Report;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `explain_lock`: which locks statements take, who waits, and for how long.
final class ExplainLock implements Tool<ExplainLock.Input, ExplainLock.Locks> {

  record Input(
      @Says("One statement, or several that run together") String sql,
      @Says(value = "", min = 14, max = 18) @Nullable Integer pgVersion,
      @Says("What exists before: database, or a source such as sql:schema.sql")
          @Nullable String schema) {}

  /// What the time under the lock depends on.
  enum Duration {
    INSTANT,
    SCAN,
    BUILD,
    REWRITE
  }

  record Held(String relation, String mode) {}

  /// @param lockMode the strongest of them; null for none
  /// @param conflictsWith modes of others that wait for it
  /// @param why in one sentence; null where there is nothing to say
  /// @param saferForm null where there is none, or none is needed
  record Locks(
      @Nullable String lockMode,
      List<Held> locks,
      List<String> conflictsWith,
      Report.Waits blocks,
      Duration duration,
      List<String> rewrites,
      boolean transactional,
      @Nullable String why,
      @Nullable String saferForm) {}

  @Override
  public ToolInfo<Input, Locks> info() {
    return new ToolInfo<>(
        "explain_lock",
        "Explain locks",
        "Tell which table locks a statement takes on PostgreSQL 14 to 18, what waits for them, what"
            + " their duration depends on, and the safer form. Nothing is run.",
        Input.class,
        Locks.class,
        ToolInfo.Hints.READS);
  }

  @Override
  public Locks call(Input input, Call call) {
    Report report =
        Checks.run(null, input.sql(), input.pgVersion(), input.schema(), false, call).report();
    List<Report.Checked> all =
        Optional.<List<Report.Checked>>ofNullable(report.statements()).orElse(List.of());
    if (all.isEmpty()) {
      throw PgwrightException.of(
          Code.INPUT,
          report.findings().stream()
              .findFirst()
              .map(Finding::message)
              .orElse("there is no statement in sql"));
    }
    Optional<Lock> strongest =
        all.stream().flatMap(it -> ReviewMigration.strongest(it).stream()).reduce(Lock::strongest);
    return new Locks(
        strongest.map(Lock::label).orElse(null),
        held(all),
        strongest.map(ExplainLock::conflicts).orElse(List.of()),
        all.stream().map(Report.Checked::waits).reduce(Report.Waits.NOBODY, ExplainLock::more),
        duration(all),
        all.stream().flatMap(it -> it.rewrites().stream()).distinct().toList(),
        all.stream().allMatch(it -> Statements.transactional(it.sql())),
        all.stream().map(Report.Checked::why).filter(it -> !it.isEmpty()).findFirst().orElse(null),
        saferForm(report));
  }

  private static List<Held> held(List<Report.Checked> statements) {
    var held = new ArrayList<Held>();
    statements.forEach(
        it -> it.locks().forEach(lock -> held.add(new Held(lock.relation(), lock.mode().label()))));
    return held.stream().distinct().toList();
  }

  private static List<String> conflicts(Lock lock) {
    return Arrays.stream(Lock.values()).filter(lock::conflicts).map(Lock::label).toList();
  }

  private static Report.Waits more(Report.Waits one, Report.Waits other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static Duration duration(List<Report.Checked> statements) {
    List<String> work = statements.stream().flatMap(it -> it.work().stream()).toList();
    if (work.contains("rewrite")) {
      return Duration.REWRITE;
    }
    if (work.contains("index-build")) {
      return Duration.BUILD;
    }
    return work.contains("scan") || work.contains("validate") ? Duration.SCAN : Duration.INSTANT;
  }

  private static @Nullable String saferForm(Report report) {
    List<String> remedies =
        report.findings().stream()
            .filter(it -> it.severity() != Finding.Severity.INFO)
            .flatMap(it -> Optional.ofNullable(it.remedy()).stream())
            .distinct()
            .toList();
    return remedies.isEmpty() ? null : String.join("\n", remedies);
  }
}
