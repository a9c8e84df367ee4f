package dev.pgwright.cli;

import dev.pgwright.report.Palette;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where a result goes: standard output, or a file that `--output` names.
final class ResultFile {

  @Option(
      names = "--output",
      paramLabel = "FILE",
      order = 81,
      description = "Write to a file instead of standard output.")
  private @Nullable Path output;

  /// Colours for the terminal, none for a file.
  Palette palette(RootCommand root) {
    return output == null ? root.outPalette() : Palette.PLAIN;
  }

  void print(String result, RootCommand root) {
    OutputOptions.print(result, output, root);
  }
}
