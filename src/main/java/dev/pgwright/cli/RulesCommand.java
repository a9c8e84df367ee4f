package dev.pgwright.cli;

import dev.pgwright.job.RuleList;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `pgwright rules`: what `check` looks for.
@Command(
    name = "rules",
    description = "List the rules of check.",
    footer = {"  pgwright rules", "  pgwright rules show index-not-concurrent"})
final class RulesCommand implements Callable<Integer> {

  /// The forms of the list.
  enum Format {
    TEXT,
    JSON;

    @Override
    public String toString() {
      return OutputOptions.word(this);
    }
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      order = 1,
      description = "Form of the list: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.")
  private Format format = Format.TEXT;

  private final RootCommand root;

  RulesCommand(RootCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() {
    String text =
        switch (format) {
          case TEXT -> RuleList.text();
          case JSON -> RuleList.json();
        };
    OutputOptions.print(text, null, root);
    return ExitCodes.OK;
  }

  /// `pgwright rules show`: the page of one rule.
  @Command(
      name = "show",
      description = "Print the page of a rule.",
      footer = {"  pgwright rules show index-not-concurrent"})
  static final class Show implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "The rule.")
    private String id = "";

    private final RootCommand root;

    Show(RootCommand root) {
      this.root = root;
    }

    @Override
    public Integer call() {
      OutputOptions.print(RuleList.page(id), null, root);
      return ExitCodes.OK;
    }
  }
}
