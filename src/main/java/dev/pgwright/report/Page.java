package dev.pgwright.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;

/// HTML pages that need nothing else: what draws plans is in them.
public final class Page {

  private Page() {}

  /// A page whose marks are replaced.
  ///
  /// @param template name of the file
  /// @param own HTML by the name of its mark, in the order of the page, behind what draws plans
  public static String of(String template, SequencedMap<String, String> own) {
    var parts = new LinkedHashMap<String, String>();
    parts.put("bootstrap", resource("bootstrap.min.css"));
    parts.put("pev2css", resource("pev2.css"));
    parts.put("vue", resource("vue.runtime.global.prod.js"));
    parts.put("pev2", resource("pev2.umd.js"));
    parts.putAll(own);
    var page = new StringBuilder();
    String text = resource(template);
    int at = 0;
    for (Map.Entry<String, String> part : parts.entrySet()) {
      String mark = "<!-- " + part.getKey() + " -->";
      int found = text.indexOf(mark, at);
      page.append(text, at, found).append(part.getValue());
      at = found + mark.length();
    }
    return page.append(text, at, text.length()).toString();
  }

  /// JSON that may stand in a script.
  public static String json(Object value) {
    return Json.plainDocument(value).replace("<", "\\u003c");
  }

  /// Text that may stand in HTML, also in an attribute.
  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(Page.class.getResourceAsStream("page/" + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
