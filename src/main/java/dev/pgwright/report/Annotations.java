package dev.pgwright.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Findings as continuous integration systems show them beside the code.
public final class Annotations {

  private Annotations() {}

  /// Workflow commands of GitHub Actions, one line for each finding.
  public static String github(Report report) {
    var text = new StringBuilder();
    for (Finding finding : report.findings()) {
      String level =
          switch (finding.severity()) {
            case INFO -> "notice";
            case WARNING -> "warning";
            case ERROR -> "error";
          };
      var where = new ArrayList<String>();
      if (finding.file() != null) {
        where.add("file=" + property(finding.file()));
      }
      Finding.Span span = finding.span();
      if (span != null) {
        where.add("line=" + span.line());
        where.add("endLine=" + span.endLine());
        where.add("col=" + span.column());
      }
      where.add("title=" + property(finding.rule()));
      text.append("::")
          .append(level)
          .append(' ')
          .append(String.join(",", where))
          .append("::")
          .append(message(words(finding)))
          .append('\n');
    }
    return text.toString();
  }

  private static String words(Finding finding) {
    return finding.remedy() == null
        ? finding.message()
        : finding.message() + "\n" + finding.remedy();
  }

  private static String message(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return message(text).replace(":", "%3A").replace(",", "%2C");
  }

  /// A code quality report of GitLab.
  public static String gitlab(Report report) {
    var all = new ArrayList<Map<String, Object>>();
    var seen = new LinkedHashMap<String, Integer>();
    for (Finding finding : report.findings()) {
      String print = Fingerprint.of(finding);
      int same = seen.merge(print, 1, Integer::sum);
      String severity =
          switch (finding.severity()) {
            case INFO -> "info";
            case WARNING -> "minor";
            case ERROR -> "major";
          };
      Finding.Span span = finding.span();
      int line = span == null ? 1 : span.line();
      all.add(
          Sarif.fields(
              "description",
              words(finding),
              "check_name",
              finding.rule(),
              "fingerprint",
              same == 1 ? print : print + "-" + same,
              "severity",
              severity,
              "location",
              Sarif.fields(
                  "path",
                  finding.file() == null ? "." : finding.file(),
                  "lines",
                  Sarif.fields("begin", line))));
    }
    return Json.plainDocument(all);
  }

  /// JUnit's XML: a test case for each file, failed when it has a finding that matters.
  public static String junit(Report report) {
    List<String> files =
        report.findings().stream().map(it -> String.valueOf(it.file())).distinct().toList();
    var cases = new StringBuilder();
    int failures = 0;
    for (String file : files) {
      cases
          .append("    <testcase classname=\"pgwright\" name=\"")
          .append(xml(file))
          .append("\">\n");
      for (Finding finding : report.findings()) {
        if (String.valueOf(finding.file()).equals(file)
            && finding.severity() != Finding.Severity.INFO) {
          failures++;
          String line = finding.span() == null ? "" : finding.span().line() + ": ";
          cases
              .append("      <failure type=\"")
              .append(xml(finding.rule()))
              .append("\" message=\"")
              .append(xml(line + finding.message()))
              .append("\">")
              .append(xml(words(finding)))
              .append("</failure>\n");
        }
      }
      cases.append("    </testcase>\n");
    }
    return String.format(
        Locale.ROOT,
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites>
          <testsuite name="pgwright" tests="%d" failures="%d">
        %s  </testsuite>
        </testsuites>
        """,
        files.size(),
        failures,
        cases);
  }

  private static String xml(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\uFFFE\uFFFF]", "?")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("\n", "&#10;");
  }
}
