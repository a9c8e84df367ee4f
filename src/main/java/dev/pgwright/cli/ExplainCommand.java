package dev.pgwright.cli;

import dev.pgwright.explain.Diagnosis;
import dev.pgwright.explain.Finding;
import dev.pgwright.explain.Plan;
import dev.pgwright.report.Palette;
import dev.pgwright.report.PlanReport;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `pgwright explain`: reads a saved plan and says what is wrong with it.
@Command(
    name = "explain",
    description = {
      "Show where the time of a saved plan goes, and what to do about it.",
      "",
      "A plan is what EXPLAIN has printed as text, JSON, YAML or XML, bare or in psql's frames, or a"
          + " log line of auto_explain; PostgreSQL 14 to 18. EXPLAIN (ANALYZE, BUFFERS) tells most."
    },
    footer = {
      "  pgwright explain plan.txt",
      "  psql -c \"explain (analyze, buffers) select 1\" | pgwright explain -"
    })
final class ExplainCommand implements Callable<Integer> {

  /// The forms of a diagnosis.
  enum Form {
    TEXT,
    JSON;

    @Override
    public String toString() {
      return OutputOptions.word(this);
    }
  }

  @Parameters(paramLabel = "FILE", description = "A saved plan; - is standard input.")
  private String file = "-";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      order = 80,
      description = "Form of the result: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.")
  private Form form = Form.TEXT;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      order = 81,
      description = "Write to a file instead of standard output.")
  private @Nullable Path output;

  private final RootCommand root;

  ExplainCommand(RootCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() {
    Plan plan = Plan.read(Texts.of(file, root.session()));
    List<Finding> findings = Diagnosis.of(plan);
    Palette palette = output == null ? root.outPalette() : Palette.PLAIN;
    String result =
        switch (form) {
          case TEXT -> PlanReport.text(plan, findings, palette);
          case JSON -> PlanReport.json(plan, findings);
        };
    OutputOptions.print(result, output, root);
    return findings.isEmpty() ? ExitCodes.OK : ExitCodes.FINDINGS;
  }
}
