package dev.pgwright.review.modern;

import dev.pgwright.model.Column.Fill;
import dev.pgwright.review.ColumnRule;
import dev.pgwright.review.ColumnRule.Note;
import dev.pgwright.review.ReviewRule;
import dev.pgwright.review.SchemaRule;
import dev.pgwright.review.Subject;
import dev.pgwright.review.TableColumn;
import dev.pgwright.rules.RuleInfo;
import java.util.List;
import java.util.Optional;

/// Rules about what a newer version does better.
public final class ModernRules {

  private static final int INVOKED = 15;
  private static final int NEWEST = 18;

  /// In the order of reports.
  public static final List<ReviewRule> ALL =
      List.of(
          new ColumnRule(
              RuleInfo.info("random-uuid-key", "Keys of random UUIDs"),
              "neighbouring inserts land on pages all over the index, each written to WAL whole"
                  + " after a checkpoint",
              NEWEST,
              ModernRules::randomKey),
          new SchemaRule(
              RuleInfo.info("stored-generated", "Stored columns that could be virtual"),
              "every row holds a value that the server computes in no time, and each change of the"
                  + " expression writes the table again",
              NEWEST,
              Computed::virtual),
          new SchemaRule(
              RuleInfo.info("trigger-computed", "Columns that a trigger computes"),
              "the value is right only as long as every write goes through the trigger",
              NEWEST,
              Computed::triggers),
          new SchemaRule(
              RuleInfo.info("coalesced-unique", "Unique indexes that stand in for nulls"),
              "no foreign key and no ON CONFLICT can name the columns, and the value that stands in"
                  + " can come up as a real one",
              INVOKED,
              Constraints::coalesced),
          new SchemaRule(
              RuleInfo.info("not-null-check", "CHECKs that say NOT NULL"),
              "the planner does not rely on it as on NOT NULL, and every reader has to find it",
              Constraints::notNull),
          new SchemaRule(
              RuleInfo.info("unvalidated-not-null", "NOT NULL that was never validated"),
              "older rows may be null, and the planner does not rely on it",
              NEWEST,
              Constraints::halfNotNull),
          new SchemaRule(
              RuleInfo.info("exclusion-as-key", "Exclusion constraints that are temporal keys"),
              "no foreign key with PERIOD can refer to it, so that references in time are checked by"
                  + " nobody",
              NEWEST,
              Temporal::exclusions),
          new SchemaRule(
              RuleInfo.info("trigger-checked-period", "Overlaps that a trigger checks"),
              "two sessions at once both see no overlap and both write",
              NEWEST,
              Temporal::triggers),
          new SchemaRule(
              RuleInfo.info("documentation-only-key", "Foreign keys that nobody validates"),
              "every insert pays for a check whose result nobody relies on, where only the relation"
                  + " is to be written down",
              NEWEST,
              Constraints::documentation),
          new SchemaRule(
              RuleInfo.info("skip-scan-suffices", "Indexes that skip scans make needless"),
              "every write keeps it up, and its pages take the cache of others",
              NEWEST,
              Scans::skipped),
          new SchemaRule(
              RuleInfo.info("old-row-lookup", "Functions that read a row before they change it"),
              "each change takes two statements and a lock in between",
              NEWEST,
              Scans::lookups),
          new SchemaRule(
              RuleInfo.info("serial-gin-build", "GIN indexes that one process builds"),
              "each build, and each REINDEX, takes as long as one core needs",
              NEWEST,
              Scans::ginBuilds),
          new SchemaRule(
              RuleInfo.info("synchronous-io", "Reads one after the other"),
              "large scans and VACUUM wait for each block of a cold table",
              NEWEST,
              Scans::io));

  private ModernRules() {}

  private static Optional<Note> randomKey(Subject subject, TableColumn it) {
    boolean random =
        it.column().fill() instanceof Fill.Expression(var sql)
            && sql.matches("(\\w+\\.)?(gen_random_uuid|uuid_generate_v4|uuidv4)\\(\\)");
    boolean key = subject.primaryKey(it.table().name()).equals(List.of(it.column().name()));
    return random && key
        ? Optional.of(
            new Note(
                it.name() + " is a key of random UUIDs, and uuidv7() grows with time",
                List.of(it.alter("set default uuidv7()"))))
        : Optional.empty();
  }
}
