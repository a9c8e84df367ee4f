package dev.pgwright.report;

import dev.pgwright.PgwrightException;
import dev.pgwright.plan.Plan;
import dev.pgwright.plan.Step;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A report in the making; order of calls is order in the report.
public final class Draft {

  private final List<String> migrations = new ArrayList<>();
  private final List<Report.AddedIndex> indexes = new ArrayList<>();
  private final List<Report.AddedConstraint> constraints = new ArrayList<>();
  private final List<Report.PerformanceFinding> performance = new ArrayList<>();
  private final List<String> recommendations = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<Report.Step> steps = new ArrayList<>();
  private final List<Evidence> evidence = new ArrayList<>();
  private final List<String> concerns = new ArrayList<>();
  private final List<String> questions = new ArrayList<>();
  private final List<Report.Approval> approvals = new ArrayList<>();
  private final List<Report.Refusal> refusals = new ArrayList<>();
  private final List<Report.Blocker> blockers = new ArrayList<>();
  private final List<String> deferred = new ArrayList<>();
  private final List<Report.Preview> previews = new ArrayList<>();
  private @Nullable List<Report.Checked> statements;
  private @Nullable Context context;

  /// A difference without a safe way, beside those of a plan.
  public Draft refusal(Report.Refusal refusal) {
    refusals.add(refusal);
    return this;
  }

  /// Everything a plan says but its steps, which [#step] takes with their files.
  ///
  /// What the plan keeps becomes one concern per object.
  public Draft plan(Plan plan) {
    plan.additions()
        .indexes()
        .forEach(
            it ->
                indexes.add(
                    new Report.AddedIndex(
                        it.table().toString(), it.column(), it.type(), it.reason())));
    plan.additions()
        .constraints()
        .forEach(
            it ->
                constraints.add(
                    new Report.AddedConstraint(
                        it.table().toString(), it.constraint(), it.type(), it.definition())));
    concerns.addAll(plan.concerns());
    plan.kept().forEach(it -> concerns.add(it.label() + " is not wanted any more and stays"));
    questions.addAll(plan.questions());
    plan.approvals()
        .forEach(
            it ->
                approvals.add(
                    new Report.Approval(it.token(), it.label(), it.statement(), it.why())));
    plan.refusals()
        .forEach(
            it ->
                refusals.add(
                    new Report.Refusal(it.object().label(), it.difference(), it.remedy())));
    return this;
  }

  /// A step of a plan.
  ///
  /// @param files where it is written, with `/`
  public Draft step(Step step, List<String> files) {
    List<Report.Held> locks =
        step.locks().stream()
            .map(it -> new Report.Held(it.relation(), it.lock(), it.work()))
            .toList();
    steps.add(new Report.Step(step.title(), step.mode(), files, locks, wayBack(step.way())));
    return this;
  }

  private static Report.WayBack wayBack(Step.Way way) {
    return switch (way) {
      case Step.Way.Reversible() -> new Report.WayBack(Report.WayBack.Kind.REVERSIBLE, null, null);
      case Step.Way.LosesData(var what, var keep) ->
          new Report.WayBack(Report.WayBack.Kind.LOSES_DATA, what, keep);
      case Step.Way.Irreversible(var why) ->
          new Report.WayBack(Report.WayBack.Kind.IRREVERSIBLE, why, null);
    };
  }

  /// A migration file that was written.
  ///
  /// @param name without folders
  public Draft migration(String name) {
    migrations.add(name);
    return this;
  }

  /// A migration file that a dry run did not write.
  public Draft preview(String file, String text) {
    previews.add(new Report.Preview(file, text));
    return this;
  }

  public Draft performance(Report.PerformanceFinding finding) {
    performance.add(finding);
    return this;
  }

  public Draft recommendation(String text) {
    recommendations.add(text);
    return this;
  }

  /// The statements that were checked.
  public Draft statements(List<Report.Checked> checked) {
    statements = checked;
    return this;
  }

  /// What was known when they were checked.
  public Draft context(Context known) {
    context = known;
    return this;
  }

  public Draft finding(Finding finding) {
    findings.add(finding);
    return this;
  }

  public Draft evidence(Evidence check) {
    evidence.add(check);
    return this;
  }

  public Draft concern(String text) {
    concerns.add(text);
    return this;
  }

  public Draft question(String text) {
    questions.add(text);
    return this;
  }

  public Draft deferred(String text) {
    deferred.add(text);
    return this;
  }

  public Draft blocker(Report.Blocker blocker) {
    blockers.add(blocker);
    return this;
  }

  /// The failure that ended the work.
  public Draft blocker(PgwrightException failure) {
    Path file = failure.file();
    return blocker(
        new Report.Blocker(
            String.valueOf(failure.getMessage()),
            file == null ? null : file.toString().replace('\\', '/'),
            failure.line() == 0 ? null : failure.line(),
            failure.hint()));
  }

  /// The report; the draft can be continued.
  public Report finish() {
    return new Report(
        migrations,
        indexes,
        constraints,
        performance,
        recommendations,
        findings,
        steps,
        evidence,
        concerns,
        questions,
        approvals,
        refusals,
        blockers,
        deferred,
        previews,
        statements,
        context);
  }
}
