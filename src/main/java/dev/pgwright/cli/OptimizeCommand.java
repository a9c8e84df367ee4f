package dev.pgwright.cli;

import dev.pgwright.PgwrightException;
import dev.pgwright.advise.select.CostTableFile;
import dev.pgwright.advise.select.Selection;
import dev.pgwright.advise.select.Selector;
import dev.pgwright.report.SelectionReport;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `pgwright optimize`: which indexes a workload is to have.
@Command(
    name = "optimize",
    description = {
      "Choose the indexes that make a workload cheapest within a limit on their storage.",
      "",
      "A table of costs says what each query costs with which indexes; the result is JSON, the same"
          + " on every run, and says how far from the best possible choice it can be."
    },
    footer = {"  pgwright optimize --cost-table costs.json --budget-mb 500"})
final class OptimizeCommand implements Callable<Integer> {

  /// The forms of a result.
  enum Form {
    TEXT,
    JSON;

    @Override
    public String toString() {
      return OutputOptions.word(this);
    }
  }

  @Option(
      names = "--cost-table",
      paramLabel = "FILE",
      order = 1,
      description = "Costs of queries with indexes, as JSON; - is standard input.")
  private @Nullable String costTable;

  @Option(
      names = "--budget-mb",
      paramLabel = "NUMBER",
      order = 2,
      description = "The most storage that the indexes may take together; no limit by default.")
  private @Nullable Double budget;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      order = 80,
      description = "Form of the result: ${COMPLETION-CANDIDATES}; json by default.")
  private @Nullable Form form;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      order = 81,
      description = "Write to a file instead of standard output.")
  private @Nullable Path output;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final RootCommand root;

  OptimizeCommand(RootCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() {
    if (costTable == null) {
      throw new ParameterException(spec.commandLine(), "name a table of costs with --cost-table");
    }
    double limit = budget == null ? Double.POSITIVE_INFINITY : budget;
    if (Double.isNaN(limit) || limit < 0) {
      throw new ParameterException(spec.commandLine(), "--budget-mb is a number from 0 on");
    }
    CostTableFile.Content content = content(costTable);
    Selection selection = root.watched(_ -> Selector.select(content.table(), limit));
    OutputOptions.print(
        form == Form.TEXT
            ? SelectionReport.text(selection)
            : SelectionReport.json(selection, content.numbers()),
        output,
        root);
    return ExitCodes.OK;
  }

  private CostTableFile.Content content(String file) {
    String text = Texts.of(file, root.session());
    try {
      return CostTableFile.read(text);
    } catch (PgwrightException e) {
      throw file.equals("-") ? e : e.at(Path.of(file), e.line());
    }
  }
}
