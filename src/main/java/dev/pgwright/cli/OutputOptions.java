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
import java.io.UncheckedIOException;
import java.io.Writer;
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
    print(
        out -> {
          switch (format) {
            case JSON -> Json.report(report, out);
            case SARIF -> out.write(Sarif.of(report));
            case GITHUB -> out.write(Annotations.github(report));
            case GITLAB -> out.write(Annotations.gitlab(report));
            case JUNIT -> out.write(Annotations.junit(report));
            case TEXT ->
                out.write(Text.of(report, output == null ? root.outPalette() : Palette.PLAIN));
          }
        },
        output,
        root);
  }

  /// What writes a result.
  private interface Result {
    void to(Writer out) throws IOException;
  }

  /// Writes a result to a file, or to standard output where there is none.
  static void print(String text, @Nullable Path output, RootCommand root) {
    print(out -> out.write(text), output, root);
  }

  private static void print(Result result, @Nullable Path output, RootCommand root) {
    if (output == null) {
      PrintWriter out = root.session().out();
      try {
        result.to(out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      out.flush();
      return;
    }
    try (Writer out = Files.newBufferedWriter(output)) {
      result.to(out);
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
