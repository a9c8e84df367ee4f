package dev.pgwright.cli;

/// Exit codes and the lines about them in help texts.
final class ExitCodes {

  static final int OK = 0;
  static final int FINDINGS = 1;
  static final int USAGE = 2;
  static final int INPUT = 3;
  static final int REFUSED = 4;
  static final int BUG = 70;

  static final String HEADING = "%nExit codes:%n";
  static final String OK_LINE = "0:Nothing found, or done.";
  static final String FINDINGS_LINE = "1:Findings, or a failed check.";
  static final String USAGE_LINE = "2:Wrong usage.";
  static final String INPUT_LINE = "3:The input cannot be read or understood, or no connection.";
  static final String REFUSED_LINE = "4:Refused: no safe way, or an approval or answer is missing.";
  static final String BUG_LINE = "70:A bug in pgwright.";

  private ExitCodes() {}
}
