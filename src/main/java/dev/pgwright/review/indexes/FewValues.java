package dev.pgwright.review.indexes;

import dev.pgwright.model.Column;
import dev.pgwright.review.Keys;
import dev.pgwright.review.Remark;
import dev.pgwright.review.ReviewRule;
import dev.pgwright.review.Subject;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.source.counters.Known;
import java.util.List;

/// A B-tree over one column that has few values.
final class FewValues implements ReviewRule {

  private static final RuleInfo INFO =
      RuleInfo.warning("few-values-index", "B-trees over a column of few values");

  private static final double FEW = 5;

  private static final double LEAST_ROWS = 10_000;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public String leaving() {
    return "the planner reads the table anyway, and every write keeps the index up";
  }

  @Override
  public List<Remark> check(Subject subject) {
    return subject
        .keys()
        .filter(it -> it.index() != null && !it.unique() && it.valid() && it.predicate() == null)
        .filter(it -> it.elements().size() == 1 && it.columns().size() == 1)
        .filter(it -> it.method().equals("btree") && few(subject, it))
        .map(
            it ->
                remark(
                        it.object(),
                        it.name()
                            + " is over "
                            + it.columns().getFirst()
                            + ", which has few values",
                        List.of("drop index " + it.name().sql()))
                    .advised("a partial index where queries ask for the rare value"))
        .toList();
  }

  private static boolean few(Subject subject, Keys it) {
    Known.Relation table = subject.known().relation(it.table());
    Known.Values values = subject.known().values(it.table(), it.columns().getFirst());
    if (table != null && values != null) {
      return table.rows() >= LEAST_ROWS && values.distinct() <= FEW;
    }
    return !subject.known().counted()
        && subject
            .column(it.table(), it.columns().getFirst())
            .map(Column::type)
            .filter("boolean"::equals)
            .isPresent();
  }
}
