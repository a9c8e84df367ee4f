package dev.pgwright.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The status, which follows from everything else.
class ReportTest {

  @Test
  void proven_work_without_a_concern_is_done() {
    assertThat(Reports.done().finish().status()).isEqualTo(Status.DONE);
  }

  @Test
  void nothing_to_do_is_done() {
    assertThat(new Draft().finish().status()).isEqualTo(Status.DONE);
  }

  @Test
  void a_concern_makes_done_impossible() {
    assertThat(Reports.done().concern("slow").finish().status())
        .isEqualTo(Status.DONE_WITH_CONCERNS);
  }

  @Test
  void a_skipped_check_is_a_concern() {
    Report report =
        Reports.done()
            .evidence(Reports.check("rows survive", Evidence.Outcome.SKIPPED, "no rows"))
            .finish();

    assertThat(report.status()).isEqualTo(Status.DONE_WITH_CONCERNS);
    assertThat(report.concerns()).containsExactly("1 check was skipped");
  }

  @Test
  void files_without_proof_are_a_concern() {
    Report report = new Draft().migration("2025_01_15_a.py").finish();

    assertThat(report.status()).isEqualTo(Status.DONE_WITH_CONCERNS);
    assertThat(report.concerns())
        .containsExactly("the migrations were not proven on a throwaway server");
  }

  @Test
  void kept_objects_approvals_and_findings_are_concerns() {
    assertThat(Reports.concerned().finish().concerns())
        .contains("1 drop waits for an approval", "1 finding needs attention")
        .anyMatch(it -> it.startsWith("table:public.Old stuff "));
  }

  @Test
  void a_question_comes_before_a_concern() {
    assertThat(Reports.asking().concern("slow").finish().status()).isEqualTo(Status.NEEDS_CONTEXT);
  }

  @Test
  void blocked_names_every_blocker() {
    Report report = Reports.blocked().question("which?").finish();

    assertThat(report.status()).isEqualTo(Status.BLOCKED);
    assertThat(report.blockedBy())
        .containsExactly(
            "syntax error at \"tabel\"",
            "column:public.users.age: text becomes integer",
            "failed: downgrade gives the old catalog");
  }

  @Test
  void an_exhausted_budget_is_said() {
    assertThat(Reports.exhausted().finish().status()).isEqualTo(Status.BUDGET_EXHAUSTED);
  }

  @Test
  void a_claim_of_speed_needs_both_times() {
    assertThatThrownBy(() -> new Report.PerformanceFinding("SELECT 1", Double.NaN, 5, "index"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void concerns_are_not_repeated_when_a_report_is_copied() {
    Report report = Reports.concerned().finish();

    assertThat(
            new Report(
                report.migrationsCreated(),
                report.indexesAdded(),
                report.constraintsAdded(),
                report.performanceFindings(),
                report.recommendations(),
                report.findings(),
                report.steps(),
                report.evidence(),
                report.concerns(),
                report.questions(),
                report.approvalsRequired(),
                report.refusals(),
                report.blockers(),
                report.deferred(),
                List.of(),
                null,
                null))
        .isEqualTo(report);
  }
}
