package dev.pgwright.cli;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.job.SqlListing;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `pgwright sql …`: the parser by hand.
@Command(
    name = "sql",
    description = "Parse, print or split SQL as PostgreSQL 18 reads it; nothing is run.",
    footer = {
      "  pgwright sql parse migration.sql --format json",
      "  pgwright sql print - <query.sql",
      "  pgwright sql split dump.sql --dialect psql"
    })
final class SqlCommand implements Runnable {

  /// What a text may hold beside SQL.
  enum Extra {
    PSQL,
    QUESTION,
    NAMED,
    FORMAT;

    @Override
    public String toString() {
      return OutputOptions.word(this);
    }
  }

  /// The forms of a result.
  enum Form {
    TEXT,
    JSON;

    @Override
    public String toString() {
      return OutputOptions.word(this);
    }
  }

  /// What every verb takes.
  static final class Input {
    @Parameters(paramLabel = "FILE", description = "A file of SQL; - is standard input.")
    private String file = "-";

    @Option(
        names = "--dialect",
        paramLabel = "DIALECT",
        split = ",",
        order = 1,
        description = {
          "What the text holds beside SQL: psql (its commands and variables), question (? for a"
              + " value), named (:name), format (%%s and %%(name)s); may be repeated."
        })
    private List<Extra> extras = List.of();

    @Option(
        names = "--format",
        paramLabel = "FORMAT",
        defaultValue = "text",
        order = 2,
        description = "Form of the result: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.")
    private Form form = Form.TEXT;
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  private final RootCommand root;

  SqlCommand(RootCommand root) {
    this.root = root;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "missing verb: parse, print or split");
  }

  @Command(
      name = "parse",
      description = "List the statements with their kind, or what is wrong with them.",
      footer = "  pgwright sql parse migration.sql --format json")
  int parse(@Mixin Input input) {
    return list(input, SqlListing.Form.KINDS);
  }

  @Command(
      name = "print",
      description = "Print the statements in one form.",
      footer = "  pgwright sql print migration.sql")
  int print(@Mixin Input input) {
    return list(input, SqlListing.Form.PRINTED);
  }

  @Command(
      name = "split",
      description = "Print the statements as they are written, one after the other.",
      footer = "  pgwright sql split dump.sql --dialect psql")
  int split(@Mixin Input input) {
    return list(input, SqlListing.Form.PIECES);
  }

  private int list(Input input, SqlListing.Form lines) {
    List<String> extras =
        input.extras.stream().map(extra -> extra.name().toLowerCase(Locale.ROOT)).toList();
    PrintWriter out = root.session().out();
    try {
      boolean sound =
          SqlListing.write(
              Texts.of(input.file, root.session()),
              SqlListing.dialect(extras),
              input.form == Form.JSON ? SqlListing.Form.JSON : lines,
              out);
      return sound ? ExitCodes.OK : ExitCodes.INPUT;
    } catch (IOException e) {
      throw PgwrightException.of(Code.FILES, "cannot write: " + e.getMessage())
          .hint("look whether the program that reads the output still runs")
          .because(e);
    } finally {
      out.flush();
    }
  }
}
