package dev.pgwright.review.keys;

import dev.pgwright.model.Column;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.review.Remark;
import dev.pgwright.review.ReviewRule;
import dev.pgwright.review.Subject;
import dev.pgwright.rules.RuleInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A foreign key between columns of different types.
final class ForeignKeyTypes implements ReviewRule {

  private static final RuleInfo INFO =
      RuleInfo.warning("foreign-key-types-differ", "Foreign keys between different types");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public String leaving() {
    return "the narrower side cannot hold what the other allows, and joins compare across types";
  }

  @Override
  public List<Remark> check(Subject subject) {
    var found = new ArrayList<Remark>();
    subject
        .constraints(Constraint.Type.FOREIGN_KEY)
        .filter(it -> it.references() != null)
        .forEach(it -> compare(subject, it, found));
    return found;
  }

  private void compare(Subject subject, Constraint key, List<Remark> found) {
    for (int i = 0; i < Math.min(key.columns().size(), key.referencedColumns().size()); i++) {
      Optional<Column> from = subject.column(key.table(), key.columns().get(i));
      Optional<Column> to =
          subject.column(
              java.util.Objects.requireNonNull(key.references()), key.referencedColumns().get(i));
      if (from.isPresent() && to.isPresent() && !from.get().type().equals(to.get().type())) {
        found.add(
            remark(
                key.id(),
                key.table()
                    + "."
                    + from.get().name()
                    + " is "
                    + from.get().type()
                    + " and refers to "
                    + key.references()
                    + "."
                    + to.get().name()
                    + ", which is "
                    + to.get().type(),
                change(key, from.get(), to.get())));
      }
    }
  }

  /// The narrower of two integers becomes as wide as the other; else the referring side follows.
  private static List<String> change(Constraint key, Column from, Column to) {
    List<String> widths = List.of("smallint", "integer", "bigint");
    boolean widens = widths.indexOf(to.type()) >= 0 && widths.indexOf(from.type()) >= 0;
    boolean other = widens && widths.indexOf(from.type()) > widths.indexOf(to.type());
    QualifiedName table = other ? java.util.Objects.requireNonNull(key.references()) : key.table();
    return List.of(
        "alter table "
            + table.sql()
            + " alter column "
            + (other ? to : from).name().sql()
            + " type "
            + (other ? from : to).type());
  }
}
