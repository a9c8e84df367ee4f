package dev.pgwright.cli;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.Progress;
import dev.pgwright.diff.Selection;
import dev.pgwright.job.PlanRequest;
import dev.pgwright.source.Source;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `pgwright plan`: from an older and a wanted schema to proven migration files.
@Command(
    name = "plan",
    customSynopsis = "pgwright plan --from=SOURCE --to=SOURCE [OPTIONS]",
    description = {
      "Write the migrations that lead from one schema to another, and prove them.",
      "",
      "A source is "
          + Source.FORMS
          + ". The files are applied,"
          + " reversed and applied again on a throwaway PostgreSQL before they are reported as done."
          + " No database of yours is written to."
    },
    footer = {
      "  pgwright plan --from alembic:backend/alembic.ini --to sql:wanted.sql -m \"add feedback\"",
      "  pgwright plan --from alembic:backend --to models:app.models:Base --python-path backend",
      "  pgwright plan --from sql:old.sql --to sql:new.sql --target sql --out migrations",
      "  pgwright plan --from sql:old.sql --to sql:new.sql --target flyway --out db/migration",
      "  pgwright plan … --rename column:users.mail=email --approve-drop table:legacy"
    })
final class PlanCommand implements Callable<Integer> {

  @Option(
      names = "--from",
      required = true,
      paramLabel = "SOURCE",
      order = 1,
      description = "The schema as it is.")
  private String from = "";

  @Option(
      names = "--to",
      required = true,
      paramLabel = "SOURCE",
      order = 2,
      description = "The schema as it should be.")
  private String to = "";

  @Option(
      names = {"-m", "--message"},
      paramLabel = "TEXT",
      defaultValue = "change the schema",
      order = 3,
      description = "What the change is for; names the files.")
  private String message = "";

  @Option(
      names = "--target",
      paramLabel = "TARGET",
      order = 4,
      description = "What to write: ${COMPLETION-CANDIDATES}; that of --from, else sql.")
  private PlanRequest.@Nullable Target target;

  @Option(
      names = {"--target-version", "--pg-version"},
      paramLabel = "MAJOR",
      order = 5,
      description = {
        "PostgreSQL that the files are for, 14 to 18; that of a db: source or snapshot, else 18.",
        "The proof is made on a server of that version where there is one on this machine."
      })
  private @Nullable Integer version;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      order = 5,
      description = "Folder to write to; without it that of the migrations in --from.")
  private @Nullable Path out;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      order = 6,
      description = "Name of the files, in place of one made of the message.")
  private @Nullable String name;

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      order = 7,
      description = "Date of the files; today, or that of SOURCE_DATE_EPOCH.")
  private @Nullable LocalDate date;

  @Option(
      names = "--rename",
      paramLabel = "KIND:FROM=TO",
      converter = Label.AssignmentConverter.class,
      order = 10,
      description = "An object that only changes its name; may be repeated.")
  private List<Label.Assignment> renames = new ArrayList<>();

  @Option(
      names = "--approve-drop",
      paramLabel = "KIND:NAME",
      converter = Label.Converter.class,
      order = 11,
      description = "An object that may be dropped; all others stay. May be repeated.")
  private List<Label> approvedDrops = new ArrayList<>();

  @Option(
      names = "--approve",
      paramLabel = "TOKEN",
      order = 12,
      description = "A token from a report's approvals; may be repeated.")
  private List<String> approvedTokens = new ArrayList<>();

  @Option(
      names = "--keep",
      paramLabel = "KIND:NAME",
      converter = Label.Converter.class,
      order = 13,
      description = "An object that stays although the wanted schema lacks it; may be repeated.")
  private List<Label> keeps = new ArrayList<>();

  @Option(
      names = "--backfill",
      paramLabel = "column:NAME=SQL",
      converter = Label.AssignmentConverter.class,
      order = 14,
      description = "Value of a column for existing rows; may be repeated.")
  private List<Label.Assignment> backfills = new ArrayList<>();

  @Option(
      names = "--allow-rewrite",
      paramLabel = "KIND:NAME",
      converter = Label.Converter.class,
      order = 15,
      description = "An object that may be rewritten under a strong lock; may be repeated.")
  private List<Label> allowedRewrites = new ArrayList<>();

  @Option(
      names = "--rows",
      paramLabel = "table:NAME=COUNT",
      converter = Label.AssignmentConverter.class,
      order = 16,
      description =
          "How many rows a table has; one of unknown size counts as large. May be repeated.")
  private List<Label.Assignment> rows = new ArrayList<>();

  @Option(
      names = "--database-url",
      paramLabel = "URL",
      order = 17,
      description =
          "Database whose statistics tell how large tables are; else that of a db: source.")
  private @Nullable String databaseUrl;

  @Option(
      names = "--only",
      paramLabel = "KIND:PATTERN",
      converter = Label.PatternConverter.class,
      order = 16,
      description = {
        "Compare these objects only, with what is part of them; * and ? stand for any",
        "characters, as in table:billing.*; may be repeated."
      })
  private List<Label> only = new ArrayList<>();

  @Option(
      names = "--ignore",
      paramLabel = "KIND:PATTERN",
      converter = Label.PatternConverter.class,
      order = 16,
      description = "Leave these objects as they are; may be repeated.")
  private List<Label> ignored = new ArrayList<>();

  @Option(
      names = "--column-order",
      order = 17,
      description = "Tell where columns are in another order; otherwise it does not count.")
  private boolean columnOrder;

  @Option(
      names = "--head",
      paramLabel = "REVISION",
      order = 18,
      description = "The revision to continue from where the history has several heads.")
  private @Nullable String head;

  @Option(
      names = "--with",
      paramLabel = "PART",
      split = ",",
      order = 19,
      description =
          "Compare privileges (grants and default privileges) or owners too: ${COMPLETION-CANDIDATES}.")
  private List<PlanRequest.With> with = new ArrayList<>();

  @Option(
      names = "--dry-run",
      order = 20,
      description = "Print the files instead of writing them; nothing is proven.")
  private boolean dryRun;

  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private SandboxOptions sandbox = new SandboxOptions();
  @Mixin private SourceOptions reading = new SourceOptions();

  private final RootCommand root;
  private final Function<PlanRequest, Outcome> plan;

  PlanCommand(RootCommand root, Function<PlanRequest, Outcome> plan) {
    this.root = root;
    this.plan = plan;
  }

  @Override
  public Integer call() {
    Outcome outcome = root.watched(progress -> plan.apply(request(progress)));
    output.print(outcome.report(), root);
    return outcome.exit();
  }

  private PlanRequest request(Progress progress) {
    return new PlanRequest(
        from,
        to,
        message.strip(),
        target == null ? configuredTarget() : target,
        out,
        name,
        date == null ? root.session().today() : date,
        map(renames),
        labels(approvedDrops),
        approvedTokens,
        labels(keeps),
        map(backfills),
        labels(allowedRewrites),
        counts(),
        SandboxOptions.version(version, root),
        databaseUrl,
        new Selection(labels(only), labels(ignored)),
        columnOrder,
        head,
        with,
        dryRun,
        new LinkedHashMap<>(),
        reading.setup(root, sandbox, progress));
  }

  private PlanRequest.@Nullable Target configuredTarget() {
    String decided = root.config().target();
    return decided == null ? null : PlanRequest.Target.valueOf(decided.toUpperCase(Locale.ROOT));
  }

  private static List<String> labels(List<Label> labels) {
    return labels.stream().map(Label::text).toList();
  }

  private SequencedMap<String, Long> counts() {
    var counts = new LinkedHashMap<String, Long>();
    for (Label.Assignment it : rows) {
      try {
        counts.put(it.label().text(), Long.parseLong(it.value().replace("_", "")));
      } catch (NumberFormatException e) {
        throw PgwrightException.of(
                Code.USAGE,
                "'" + it.value() + "' is not the number of rows of " + it.label().text())
            .hint("write --rows " + it.label().text() + "=5000")
            .because(e);
      }
    }
    return counts;
  }

  private static SequencedMap<String, String> map(List<Label.Assignment> assignments) {
    var map = new LinkedHashMap<String, String>();
    assignments.forEach(it -> map.put(it.label().text(), it.value()));
    return map;
  }
}
