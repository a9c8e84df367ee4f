package dev.pgwright.report.vectors;

import dev.pgwright.report.Palette;
import dev.pgwright.report.Palette.Ink;
import dev.pgwright.vector.VectorFinding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Sections of short lines for people.
final class Lines {

  private final Palette palette;
  private final StringBuilder out = new StringBuilder();

  Lines(Palette palette) {
    this.palette = palette;
  }

  void title(String text) {
    out.append(palette.paint(Ink.HEADING, text)).append('\n');
  }

  void section(String title) {
    out.append('\n').append(palette.paint(Ink.HEADING, title)).append('\n');
  }

  void line(String name, String value) {
    out.append(String.format(Locale.ROOT, "  %-12s %s\n", name, value));
  }

  void plain(String text) {
    out.append("  ").append(text).append('\n');
  }

  void findings(List<VectorFinding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    section("Findings");
    for (VectorFinding it : findings) {
      Ink ink =
          switch (it.level()) {
            case ERROR -> Ink.BAD;
            case WARNING -> Ink.WARNING;
            case INFO -> Ink.ASIDE;
          };
      plain(palette.paint(ink, level(it)) + " " + it.id() + ": " + it.message());
      plain("  " + it.remedy());
    }
  }

  private static String level(VectorFinding finding) {
    return finding.level().name().toLowerCase(Locale.ROOT);
  }

  static List<Map<String, Object>> json(List<VectorFinding> findings) {
    return findings.stream().map(Lines::json).toList();
  }

  private static Map<String, Object> json(VectorFinding it) {
    var one = new LinkedHashMap<String, Object>();
    one.put("id", it.id());
    one.put("severity", level(it));
    one.put("message", it.message());
    one.put("remedy", it.remedy());
    return one;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
