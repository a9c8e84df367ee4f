package dev.pgwright.cli;

import dev.pgwright.report.Evidence;
import dev.pgwright.report.Finding;
import dev.pgwright.report.Report;

/// How a command ended.
///
/// @param exit the program's exit code
public record Outcome(Report report, int exit) {

  /// The exit code that follows from a report: refusals and questions refuse, failed checks and
  /// findings that matter are findings, other blockers are about the input.
  public static Outcome of(Report report) {
    return new Outcome(report, exit(report));
  }

  private static int exit(Report report) {
    if (!report.refusals().isEmpty() || !report.questions().isEmpty()) {
      return ExitCodes.REFUSED;
    }
    boolean failed =
        report.evidence().stream().anyMatch(it -> it.outcome() == Evidence.Outcome.FAILED);
    boolean serious =
        report.findings().stream().anyMatch(it -> it.severity() != Finding.Severity.INFO);
    if (failed || serious) {
      return ExitCodes.FINDINGS;
    }
    return report.blockers().isEmpty() ? ExitCodes.OK : ExitCodes.INPUT;
  }
}
