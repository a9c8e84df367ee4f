package dev.pgwright.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Findings as SARIF 2.1.0, which code scanning services read.
public final class Sarif {

  private Sarif() {}

  /// The document; every finding has a fingerprint that stays when lines move.
  public static String of(Report report) {
    var rules = new TreeMap<String, Map<String, Object>>();
    var results = new ArrayList<Map<String, Object>>();
    for (Finding finding : report.findings()) {
      rules.computeIfAbsent(finding.rule(), id -> fields("id", id));
      results.add(result(finding));
    }
    Map<String, Object> driver =
        fields("name", "pgwright", "rules", new ArrayList<>(rules.values()));
    Map<String, Object> run = fields("tool", fields("driver", driver), "results", results);
    return Json.plainDocument(
        fields(
            "$schema",
            "https://json.schemastore.org/sarif-2.1.0.json",
            "version",
            "2.1.0",
            "runs",
            List.of(run)));
  }

  private static Map<String, Object> result(Finding finding) {
    String level =
        switch (finding.severity()) {
          case INFO -> "note";
          case WARNING -> "warning";
          case ERROR -> "error";
        };
    String text =
        finding.remedy() == null ? finding.message() : finding.message() + "\n" + finding.remedy();
    Map<String, Object> result =
        fields("ruleId", finding.rule(), "level", level, "message", fields("text", text));
    if (finding.file() != null) {
      Map<String, Object> physical = fields("artifactLocation", fields("uri", uri(finding.file())));
      Finding.Span span = finding.span();
      if (span != null) {
        physical.put(
            "region",
            fields(
                "startLine", span.line(),
                "startColumn", span.column(),
                "endLine", span.endLine(),
                "endColumn", span.endColumn()));
      }
      result.put("locations", List.of(fields("physicalLocation", physical)));
    }
    result.put("partialFingerprints", fields("pgwright/v1", Fingerprint.of(finding)));
    return result;
  }

  private static String uri(String file) {
    try {
      return new URI(null, null, file, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(file, e);
    }
  }

  /// Names and values in turn, in their order.
  static Map<String, Object> fields(Object... pairs) {
    var map = new LinkedHashMap<String, Object>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
