package dev.pgwright.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Findings that are known and do not count; lines may come and go above them.
///
/// @param entries in the order of the file
public record Baseline(List<Entry> entries) {

  private static final int VERSION = 1;

  public Baseline {
    entries = List.copyOf(entries);
  }

  /// A finding that is known.
  ///
  /// @param fingerprint see [Fingerprint]
  public record Entry(String fingerprint, String rule, String file, String message) {}

  /// What is left of findings.
  ///
  /// @param findings that are not known
  /// @param known how many are
  /// @param gone entries that nothing answers to any more
  public record Left(List<Finding> findings, List<Finding> known, List<Entry> gone) {
    public Left {
      findings = List.copyOf(findings);
      known = List.copyOf(known);
      gone = List.copyOf(gone);
    }
  }

  /// The baseline in which findings are known.
  public static Baseline of(List<Finding> findings) {
    return new Baseline(
        findings.stream()
            .map(
                it ->
                    new Entry(
                        Fingerprint.of(it),
                        it.rule(),
                        it.file() == null ? "" : it.file(),
                        it.message()))
            .toList());
  }

  /// Reads what [#json] writes.
  ///
  /// @throws PgwrightException INPUT for anything else
  public static Baseline parse(String text) {
    try {
      JsonNode root = new JsonMapper().readTree(text);
      if (root.path("version").asInt() != VERSION || !root.path("findings").isArray()) {
        throw PgwrightException.of(Code.INPUT, "it is no baseline of pgwright")
            .hint("write one with --write-baseline");
      }
      var entries = new ArrayList<Entry>();
      for (JsonNode each : root.path("findings")) {
        entries.add(
            new Entry(
                each.path("fingerprint").asText(),
                each.path("rule").asText(),
                each.path("file").asText(),
                each.path("message").asText()));
      }
      return new Baseline(entries);
    } catch (JsonProcessingException e) {
      throw PgwrightException.of(Code.INPUT, "it is no JSON: " + e.getOriginalMessage())
          .hint("write it with --write-baseline")
          .because(e);
    }
  }

  /// The file's text.
  public String json() {
    List<Map<String, Object>> all =
        entries.stream()
            .map(
                it ->
                    Sarif.fields(
                        "fingerprint",
                        it.fingerprint,
                        "rule",
                        it.rule,
                        "file",
                        it.file,
                        "message",
                        it.message))
            .toList();
    return Json.plainDocument(Sarif.fields("version", VERSION, "findings", all));
  }

  /// Takes what is known out of findings; each entry answers for one.
  public Left without(List<Finding> findings) {
    var open = new LinkedHashMap<String, List<Entry>>();
    entries.forEach(it -> open.computeIfAbsent(it.fingerprint, _ -> new ArrayList<>()).add(it));
    var left = new ArrayList<Finding>();
    var known = new ArrayList<Finding>();
    for (Finding each : findings) {
      List<Entry> same = open.getOrDefault(Fingerprint.of(each), new ArrayList<>());
      if (same.isEmpty()) {
        left.add(each);
      } else {
        same.removeLast();
        known.add(each);
      }
    }
    var gone = new ArrayList<Entry>();
    open.values().forEach(gone::addAll);
    return new Left(left, known, gone);
  }
}
