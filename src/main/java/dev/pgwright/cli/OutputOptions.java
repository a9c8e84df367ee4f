package dev.pgwright.cli;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.report.Annotations;
import dev.pgwright.report.Json;
import dev.pgwright.report.Palette;
import dev.pgwright.report.Report;
import dev.pgwright.report.Sarif;
import dev.pgwright.report.Text;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// In which form a report is written, and where to.
final class OutputOptions {

  /// The forms of a report.
  enum Format {
    TEXT,
    JSON,
    SARIF,
    GITHUB,
    GITLAB,
    JUNIT;

    @Override
    public String toString() {
      return word(this);
    }
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      order = 80,
      description = "Form of the report: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.")
  private Format format = Format.TEXT;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      order = 81,
      description = "Write the report to a file instead of standard output.")
  private @Nullable Path output;

  Format format() {
    return format;
  }

  /// Writes the report.
  void print(Report report, RootCommand root) {
    String text =
        switch (format) {
          case JSON -> Json.report(report);
          case SARIF -> Sarif.of(report);
          case GITHUB -> Annotations.github(report);
          case GITLAB -> Annotations.gitlab(report);
          case JUNIT -> Annotations.junit(report);
          case TEXT -> Text.of(report, output == null ? root.outPalette() : Palette.PLAIN);
        };
    print(text, output, root);
  }

  /// Writes a result to a file, or to standard output where there is none.
  static void print(String text, @Nullable Path output, RootCommand root) {
    if (output == null) {
      PrintWriter out = root.session().out();
      out.print(text);
      out.flush();
      return;
    }
    try {
      Files.writeString(output, text);
    } catch (IOException e) {
      throw PgwrightException.of(Code.FILES, "cannot write " + output + ": " + e.getMessage())
          .hint("name a file in a folder that exists and is writable with --output")
          .because(e);
    }
  }

  /// A constant as people type it, for example `text` for `TEXT`.
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
