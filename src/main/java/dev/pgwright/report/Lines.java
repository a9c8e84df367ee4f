package dev.pgwright.report;

import dev.pgwright.report.Palette.Ink;
import java.util.List;
import java.util.Locale;

/// Sections of short lines for people.
public final class Lines {

  private final Palette palette;
  private final String named;
  private final StringBuilder out = new StringBuilder();

  /// Lines without names.
  public Lines(Palette palette) {
    this(palette, 1);
  }

  /// Lines of which some have names.
  ///
  /// @param width of the names, from 1
  public Lines(Palette palette, int width) {
    this.palette = palette;
    this.named = "  %-" + width + "s %s\n";
  }

  /// The first line.
  public void title(String text) {
    out.append(palette.paint(Ink.HEADING, text)).append('\n');
  }

  /// Begins a section.
  public void section(String title) {
    out.append('\n').append(palette.paint(Ink.HEADING, title)).append('\n');
  }

  /// A value with its name before it.
  public void line(String name, String value) {
    out.append(String.format(Locale.ROOT, named, name, value));
  }

  /// A line without a name.
  public void plain(String text) {
    out.append("  ").append(text).append('\n');
  }

  /// Text as it is, with its line ends.
  public void text(String text) {
    out.append(text);
  }

  /// A section of lines; nothing where there are none.
  public void list(String title, List<String> lines) {
    if (!lines.isEmpty()) {
      section(title);
      lines.forEach(this::plain);
    }
  }

  /// A section of findings with their remedies; nothing where there are none.
  public void findings(List<Noted> findings) {
    if (findings.isEmpty()) {
      return;
    }
    section("Findings");
    for (Noted it : findings) {
      Ink ink =
          switch (it.severity()) {
            case "error" -> Ink.BAD;
            case "warning" -> Ink.WARNING;
            default -> Ink.ASIDE;
          };
      plain(palette.paint(ink, it.severity()) + " " + it.id() + ": " + it.message());
      plain("  " + it.remedy());
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
