package dev.pgwright.report;

import dev.pgwright.search.SearchFinding;
import dev.pgwright.vector.VectorFinding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A finding of an advisor about vectors or text, as reports show it.
///
/// @param severity `info`, `warning` or `error`
/// @param id kebab-case
/// @param remedy what to do; empty for nothing
public record Noted(String severity, String id, String message, String remedy) {

  /// Those about vectors, in their order.
  public static List<Noted> vectors(List<VectorFinding> findings) {
    return findings.stream()
        .map(it -> new Noted(word(it.level()), it.id(), it.message(), it.remedy()))
        .toList();
  }

  /// Those about text, in their order.
  public static List<Noted> texts(List<SearchFinding> findings) {
    return findings.stream()
        .map(it -> new Noted(word(it.level()), it.id(), it.message(), it.remedy()))
        .toList();
  }

  private static String word(Enum<?> level) {
    return level.name().toLowerCase(Locale.ROOT);
  }

  /// As objects of a document.
  public static List<Map<String, Object>> documents(List<Noted> all) {
    return all.stream().map(Noted::document).toList();
  }

  private Map<String, Object> document() {
    var one = new LinkedHashMap<String, Object>();
    one.put("id", id);
    one.put("severity", severity);
    one.put("message", message);
    one.put("remedy", remedy);
    return one;
  }
}
