package dev.pgwright.report;

import dev.pgwright.PgwrightException;
import dev.pgwright.facts.Lock;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.plan.Plan;
import dev.pgwright.plan.Step;
import java.nio.file.Path;
import java.util.List;

/// Reports that tests share.
final class Reports {

  private static final QualifiedName USERS = QualifiedName.of("public", "users");
  private static final String FIRST = "backend/alembic/versions/2025_01_15_add_feedback.py";
  private static final String SECOND = "backend/alembic/versions/2025_01_15_add_feedback_2.py";

  private Reports() {}

  /// Two steps, proven, with nothing to add.
  static Draft done() {
    var additions =
        new Plan.Additions(
            List.of(new Plan.AddedIndex(USERS, "email", "btree", "wanted schema")),
            List.of(
                new Plan.AddedConstraint(
                    QualifiedName.of("public", "feedback"),
                    "feedback_rating_check",
                    "CHECK",
                    "CHECK (((rating >= 1) AND (rating <= 5)))")));
    return new Draft()
        .plan(plan(List.of(), List.of(), List.of(), additions))
        .step(create(), List.of(FIRST))
        .step(index(), List.of(SECOND))
        .migration("2025_01_15_add_feedback.py")
        .migration("2025_01_15_add_feedback_2.py")
        .evidence(check("upgrade gives the wanted catalog", Evidence.Outcome.PASSED, null))
        .evidence(check("downgrade gives the old catalog", Evidence.Outcome.PASSED, null));
  }

  /// One of everything that a plan can say without being refused.
  static Draft concerned() {
    ObjectId legacy = ObjectId.of(ObjectKind.TABLE, QualifiedName.of("public", "Old stuff"));
    return done()
        .plan(
            plan(
                List.of(legacy),
                List.of(
                    new Plan.Approval(
                        "3f9c", legacy, "DROP TABLE public.\"Old stuff\"", "it holds rows")),
                List.of(),
                new Plan.Additions(List.of(), List.of())))
        .step(drop(), List.of(SECOND))
        .concern("rows of public.users without an email would stop the second step")
        .recommendation("partition public.audit_events by created_at")
        .performance(new Report.PerformanceFinding("SELECT 1", 200, 5.25, "added an index"))
        .finding(
            new Finding(
                "index-not-concurrent",
                Finding.Severity.WARNING,
                "building idx_users_email makes writes to public.users wait",
                "versions/a.py",
                new Finding.Span(12, 5, 14, 8),
                "index:public.idx_users_email",
                "CREATE INDEX CONCURRENTLY idx_users_email ON public.users (email)"));
  }

  /// Refused, failed and blocked.
  static Draft blocked() {
    ObjectId column = ObjectId.part(ObjectKind.COLUMN, USERS, new dev.pgwright.model.Name("age"));
    return new Draft()
        .plan(
            plan(
                List.of(),
                List.of(),
                List.of(
                    new Plan.Refusal(column, "text becomes integer", "--allow-rewrite " + column)),
                new Plan.Additions(List.of(), List.of())))
        .evidence(
            check(
                "downgrade gives the old catalog",
                Evidence.Outcome.FAILED,
                "index:public.idx_a\n  old: btree (a)\n  new: missing"))
        .blocker(
            PgwrightException.of(PgwrightException.Code.INPUT, "syntax error at \"tabel\"")
                .at(Path.of("docs/database/wanted.sql"), 3)
                .hint("write TABLE"));
  }

  static Draft asking() {
    return done().question("is column users.mail the renamed users.email?");
  }

  static Draft exhausted() {
    return done().deferred("verify the second revision");
  }

  static Evidence check(
      String what, Evidence.Outcome outcome, @org.jspecify.annotations.Nullable String detail) {
    return new Evidence(what, "embedded PostgreSQL 18.6", outcome, 1234, detail);
  }

  private static Plan plan(
      List<ObjectId> kept,
      List<Plan.Approval> approvals,
      List<Plan.Refusal> refusals,
      Plan.Additions additions) {
    return new Plan(
        List.of(), kept, refusals, List.of(), approvals, List.of(), List.of(), additions);
  }

  private static Step create() {
    return step(
        "create table feedback",
        Step.Mode.TRANSACTION,
        new Step.Held(USERS, Lock.SHARE_ROW_EXCLUSIVE, Step.Work.CATALOG),
        new Step.Way.Reversible());
  }

  private static Step index() {
    return step(
        "create index on users",
        Step.Mode.AUTOCOMMIT,
        new Step.Held(USERS, Lock.SHARE_UPDATE_EXCLUSIVE, Step.Work.BUILD),
        new Step.Way.Reversible());
  }

  private static Step drop() {
    return step(
        "drop column users.nick",
        Step.Mode.TRANSACTION,
        new Step.Held(USERS, Lock.ACCESS_EXCLUSIVE, Step.Work.CATALOG),
        new Step.Way.LosesData("the values of users.nick", "copy them to a table first"));
  }

  private static Step step(String title, Step.Mode mode, Step.Held lock, Step.Way way) {
    return new Step(title, mode, List.of(), List.of(), List.of(lock), Step.Patience.SHORT, way);
  }
}
