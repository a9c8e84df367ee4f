package dev.pgwright.cli;

import dev.pgwright.job.VerifyRequest;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `pgwright verify`: proves revisions, whoever wrote them.
@Command(
    name = "verify",
    description = {
      "Prove migrations on a throwaway PostgreSQL.",
      "",
      "They are applied to generated rows one by one, with their locks watched, reversed step by"
          + " step, and applied again; the catalogs must be equal where they should be."
    },
    footer = {
      "  pgwright verify alembic:backend/alembic.ini",
      "  pgwright verify flyway:db/migration",
      "  pgwright verify alembic:backend --revisions 5b02e8f7c3aa:heads --to sql:wanted.sql"
    })
final class VerifyCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "SOURCE",
      description =
          "The history: alembic:INI|DIR[#SECTION][@REVISION], flyway:DIR[@VERSION], or sql:DIR with up and"
              + " down files.")
  private String source = "";

  @Option(
      names = "--revisions",
      paramLabel = "A:B",
      order = 1,
      description = "Only those after A up to B; an empty A is the base, an empty B the heads.")
  private @Nullable String revisions;

  @Option(
      names = "--to",
      paramLabel = "SOURCE",
      order = 2,
      description = "The schema that they must lead to.")
  private @Nullable String to;

  @Option(
      names = {"--target-version", "--pg-version"},
      paramLabel = "MAJOR",
      order = 3,
      description = {
        "PostgreSQL to prove them on, 14 to 18; 18 by default.",
        "It has to be on this machine; else 18 stands in for it, and a concern says so."
      })
  private @Nullable Integer version;

  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private SandboxOptions sandbox = new SandboxOptions();
  @Mixin private SourceOptions reading = new SourceOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  private final RootCommand root;
  private final Function<VerifyRequest, Outcome> verify;

  VerifyCommand(RootCommand root, Function<VerifyRequest, Outcome> verify) {
    this.root = root;
    this.verify = verify;
  }

  @Override
  public Integer call() {
    VerifyRequest.Revisions range = range();
    Outcome outcome =
        root.watched(
            progress ->
                verify.apply(
                    new VerifyRequest(
                        source,
                        range,
                        to,
                        SandboxOptions.version(version, root),
                        reading.setup(root, sandbox, progress))));
    output.print(outcome.report(), root);
    return outcome.exit();
  }

  private VerifyRequest.@Nullable Revisions range() {
    if (revisions == null) {
      return null;
    }
    String[] ends = revisions.split(":", -1);
    if (ends.length != 2) {
      throw new ParameterException(
          spec.commandLine(), "--revisions takes two ends, A:B, not '" + revisions + "'");
    }
    return new VerifyRequest.Revisions(
        ends[0].isBlank() ? null : ends[0].strip(), ends[1].isBlank() ? null : ends[1].strip());
  }
}
