package dev.pgwright.review.keys;

import dev.pgwright.model.Constraint;
import dev.pgwright.model.Table;
import dev.pgwright.review.Keys;
import dev.pgwright.review.Remark;
import dev.pgwright.review.ReviewRule;
import dev.pgwright.review.Subject;
import dev.pgwright.rules.RuleInfo;
import java.util.List;
import java.util.Optional;

/// A table whose rows cannot be told apart.
final class MissingPrimaryKey implements ReviewRule {

  private static final RuleInfo INFO =
      RuleInfo.warning("missing-primary-key", "Tables without a primary key");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public String leaving() {
    return "equal rows cannot be told apart, and logical replication refuses UPDATE and DELETE";
  }

  @Override
  public List<Remark> check(Subject subject) {
    return subject.tables().stream()
        .filter(it -> subject.constraints(it.name(), Constraint.Type.PRIMARY_KEY).isEmpty())
        .map(it -> remark(subject, it))
        .toList();
  }

  private Remark remark(Subject subject, Table table) {
    Optional<Keys> unique =
        subject.keys(table.name()).stream()
            .filter(it -> it.unique() && it.predicate() == null && it.valid())
            .filter(it -> it.columns().size() == it.elements().size())
            .filter(it -> it.columns().stream().allMatch(name -> isFilled(table, name)))
            .findFirst();
    String message = table.name() + " has no primary key";
    if (unique.isPresent()) {
      String columns =
          String.join(", ", unique.get().columns().stream().map(it -> it.sql()).toList());
      return remark(
          table.id(),
          message + ", and (" + columns + ") is unique and never null",
          List.of("alter table " + table.name().sql() + " add primary key (" + columns + ")"));
    }
    boolean free = table.column(new dev.pgwright.model.Name("id")).isEmpty();
    boolean addable =
        free
            && table.parents().isEmpty()
            && !table.partitioned()
            && !subject.hasChildren(table.name());
    return addable
        ? remark(
            table.id(),
            message,
            List.of(
                "alter table "
                    + table.name().sql()
                    + " add column id bigint generated always as identity primary key"))
        : remark(table.id(), message, List.of()).advised("which columns tell its rows apart");
  }

  private static boolean isFilled(Table table, dev.pgwright.model.Name column) {
    return table.column(column).filter(it -> it.notNull() != null).isPresent();
  }
}
