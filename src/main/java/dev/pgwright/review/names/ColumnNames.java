package dev.pgwright.review.names;

import dev.pgwright.model.Name;
import dev.pgwright.review.Convention;
import dev.pgwright.review.Remark;
import dev.pgwright.review.ReviewRule;
import dev.pgwright.review.Subject;
import dev.pgwright.review.TableColumn;
import dev.pgwright.rules.RuleInfo;
import java.util.List;

/// Columns whose names are not snake_case.
final class ColumnNames implements ReviewRule {

  private static final RuleInfo INFO = RuleInfo.info("column-name", "Names of columns");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public String leaving() {
    return "queries have to quote it, or people have to remember which form this one has";
  }

  @Override
  public List<Remark> check(Subject subject) {
    return subject
        .columns()
        .filter(it -> !Convention.snake(it.column().name()))
        .map(this::remark)
        .toList();
  }

  private Remark remark(TableColumn it) {
    var wanted = new Name(Convention.snaked(it.column().name()));
    List<String> change =
        it.table().column(wanted).isPresent()
            ? List.of()
            : List.of(
                "alter table "
                    + it.table().name().sql()
                    + " rename column "
                    + it.column().name().sql()
                    + " to "
                    + wanted.sql());
    return remark(it.id(), it.name() + " is not snake_case", change)
        .renaming(wanted)
        .advised("whether every user of the name can change with it");
  }
}
