package dev.pgwright.review.keys;

import dev.pgwright.model.Constraint;
import dev.pgwright.model.Name;
import dev.pgwright.review.Names;
import dev.pgwright.review.Remark;
import dev.pgwright.review.ReviewRule;
import dev.pgwright.review.Subject;
import dev.pgwright.rules.RuleInfo;
import java.util.List;

/// A foreign key whose columns no index begins with.
///
/// Source: PostgreSQL 18 documentation, Foreign Keys: the referencing columns are not indexed by
/// the server itself.
final class UnindexedForeignKey implements ReviewRule {

  private static final RuleInfo INFO =
      RuleInfo.warning("foreign-key-without-index", "Foreign keys without an index");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public String leaving() {
    return "each DELETE and each change of a key in the referenced table reads this table whole,"
        + " under its row locks";
  }

  @Override
  public List<Remark> check(Subject subject) {
    return subject
        .constraints(Constraint.Type.FOREIGN_KEY)
        .filter(it -> it.references() != null)
        .filter(it -> subject.keys(it.table()).stream().noneMatch(key -> serves(key, it)))
        .map(it -> remark(subject, it))
        .toList();
  }

  private static boolean serves(dev.pgwright.review.Keys key, Constraint foreign) {
    boolean all =
        key.predicate() == null
            || (key.predicate().matches("\\(?\"?[\\w]+\"? IS NOT NULL\\)?")
                && foreign.columns().size() == 1);
    return all
        && key.valid()
        && (key.method().equals("btree") || key.method().equals("hash"))
        && key.leadsWith(foreign.columns());
  }

  private Remark remark(Subject subject, Constraint it) {
    String columns = String.join(", ", it.columns().stream().map(Name::sql).toList());
    Name name = Names.index(subject, it.table(), it.columns(), "btree");
    return remark(
        it.id(),
        "no index of "
            + it.table()
            + " begins with ("
            + columns
            + "), which refers to "
            + it.references(),
        List.of("create index " + name.sql() + " on " + it.table().sql() + " (" + columns + ")"));
  }
}
