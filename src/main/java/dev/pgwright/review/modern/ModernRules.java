package dev.pgwright.review.modern;

import dev.pgwright.model.Column.Fill;
import dev.pgwright.review.ColumnRule;
import dev.pgwright.review.ColumnRule.Note;
import dev.pgwright.review.ReviewRule;
import dev.pgwright.review.Subject;
import dev.pgwright.review.TableColumn;
import dev.pgwright.rules.RuleInfo;
import java.util.List;
import java.util.Optional;

/// Rules about what a newer version does better.
public final class ModernRules {

  /// In the order of reports.
  public static final List<ReviewRule> ALL =
      List.of(
          new ColumnRule(
              RuleInfo.info("random-uuid-key", "Keys of random UUIDs (18)"),
              "neighbouring inserts land on pages all over the index, each written to WAL whole"
                  + " after a checkpoint",
              ModernRules::randomKey));

  private ModernRules() {}

  private static Optional<Note> randomKey(Subject subject, TableColumn it) {
    boolean random =
        it.column().fill() instanceof Fill.Expression(var sql)
            && sql.matches("(\\w+\\.)?(gen_random_uuid|uuid_generate_v4|uuidv4)\\(\\)");
    boolean key = subject.primaryKey(it.table().name()).equals(List.of(it.column().name()));
    return subject.version() >= 18 && random && key
        ? Optional.of(
            new Note(
                it.name() + " is a key of random UUIDs, and uuidv7() grows with time",
                List.of(it.alter("set default uuidv7()"))))
        : Optional.empty();
  }
}
