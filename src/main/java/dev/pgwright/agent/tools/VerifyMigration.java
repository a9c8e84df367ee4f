package dev.pgwright.agent.tools;

import dev.pgwright.agent.tool.Call;
import dev.pgwright.agent.tool.Says;
import dev.pgwright.agent.tool.Tool;
import dev.pgwright.agent.tool.ToolInfo;
import dev.pgwright.job.Proving;
import dev.pgwright.job.VerifyRequest;
import dev.pgwright.report.Report;
import dev.pgwright.report.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `verify_migration`: proves migrations, whoever wrote them.
final class VerifyMigration implements Tool<VerifyMigration.Input, VerifyMigration.Proof> {

  record Input(
      @Says("alembic:DIR, flyway:DIR, or sql:DIR with up and down files") String source,
      @Says("Prove only what comes after this revision") @Nullable String after,
      @Says("Up to this one; the heads by default") @Nullable String until,
      @Says("A source of the schema they must lead to") @Nullable String to,
      @Says(value = "", min = 14, max = 18) @Nullable Integer pgVersion) {}

  record Proof(
      String proofId,
      Status status,
      List<WriteMigration.Checked> checks,
      List<Checks.Found> findings,
      List<String> concerns,
      List<String> blockedBy) {}

  @Override
  public ToolInfo<Input, Proof> info() {
    return new ToolInfo<>(
        "verify_migration",
        "Verify migrations",
        "Run migrations on a throwaway PostgreSQL with generated rows: up, down, up, with locks"
            + " watched and catalogs compared. Seconds to minutes. A migration is done when this"
            + " says so, and not before.",
        Input.class,
        Proof.class,
        ToolInfo.Hints.MEASURES);
  }

  @Override
  public Proof call(Input input, Call call) {
    var range =
        input.after() == null && input.until() == null
            ? null
            : new VerifyRequest.Revisions(input.after(), input.until());
    Report report =
        Proving.run(
            new VerifyRequest(
                call.place().source(input.source()),
                range,
                input.to() == null ? null : call.place().source(input.to()),
                input.pgVersion(),
                call.setup()));
    return new Proof(
        call.visit().saw("proof", input.toString()),
        report.status(),
        WriteMigration.Checked.of(report),
        Checks.found(report),
        report.concerns(),
        report.blockedBy());
  }
}
