package dev.pgwright.review.names;

import dev.pgwright.model.Name;
import dev.pgwright.model.Table;
import dev.pgwright.review.Convention;
import dev.pgwright.review.Remark;
import dev.pgwright.review.ReviewRule;
import dev.pgwright.review.Subject;
import dev.pgwright.rules.RuleInfo;
import java.util.List;
import java.util.Optional;

/// Tables whose names are not snake_case in the plural.
final class TableNames implements ReviewRule {

  private static final RuleInfo INFO = RuleInfo.info("table-name", "Names of tables");

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
    return subject.tables().stream().flatMap(it -> remark(subject, it).stream()).toList();
  }

  private Optional<Remark> remark(Subject subject, Table table) {
    Name name = table.name().name();
    String wanted = Convention.snake(name) ? name.value() : Convention.snaked(name);
    String wrong = Convention.snake(name) ? "" : "not snake_case";
    if (subject.convention().pluralTables() && !Convention.plural(new Name(wanted))) {
      wanted = Convention.pluralOf(new Name(wanted));
      wrong = wrong.isEmpty() ? "not a plural" : wrong + " and not a plural";
    }
    if (wrong.isEmpty()) {
      return Optional.empty();
    }
    boolean taken =
        wanted.length() > Name.MAX_BYTES
            || subject.schema().table(table.name().sibling(wanted)).isPresent();
    return Optional.of(
        remark(
                table.id(),
                table.name() + " is " + wrong,
                taken
                    ? List.of()
                    : List.of(
                        "alter table "
                            + table.name().sql()
                            + " rename to "
                            + new Name(wanted).sql()))
            .renaming(new Name(wanted))
            .advised("whether every user of the name can change with it"));
  }
}
