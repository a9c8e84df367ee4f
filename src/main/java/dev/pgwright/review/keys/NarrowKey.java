package dev.pgwright.review.keys;

import dev.pgwright.model.Column;
import dev.pgwright.model.Column.Fill;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.review.Remark;
import dev.pgwright.review.ReviewRule;
import dev.pgwright.review.Subject;
import dev.pgwright.review.TableColumn;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.source.counters.Known;
import java.util.List;
import java.util.Locale;

/// A counted key of four bytes or less, and how much of it the rows have taken already.
final class NarrowKey implements ReviewRule {

  private static final RuleInfo INFO = RuleInfo.warning("narrow-key", "Counted keys of four bytes");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public String leaving() {
    return "inserts fail when the numbers run out, and a wider type then writes every row again";
  }

  @Override
  public List<Remark> check(Subject subject) {
    return subject
        .columns()
        .filter(it -> most(it.column().type()) < Long.MAX_VALUE && isCounted(it.column()))
        .filter(it -> subject.primaryKey(it.table().name()).equals(List.of(it.column().name())))
        .filter(it -> !isLookup(subject, it))
        .map(it -> remark(subject, it))
        .toList();
  }

  private static boolean isCounted(Column column) {
    return column.fill() instanceof Fill.Identity
        || (column.fill() instanceof Fill.Expression(var sql) && sql.startsWith("nextval("));
  }

  static long most(String type) {
    return switch (type) {
      case "smallint" -> Short.MAX_VALUE;
      case "integer" -> Integer.MAX_VALUE;
      default -> Long.MAX_VALUE;
    };
  }

  /// A table that the server has counted, and that is a thousandth full at most.
  private static boolean isLookup(Subject subject, TableColumn it) {
    Known.Relation table = subject.known().relation(it.table().name());
    return table != null
        && table.rows() >= 0
        && Math.max(used(subject, it), (double) table.writes())
            < (double) most(it.column().type()) / 1_000;
  }

  /// Numbers that are given, as far as they are known; else the rows that there are.
  private static double used(Subject subject, TableColumn it) {
    Known.Relation table = subject.known().relation(it.table().name());
    double rows = table == null ? 0 : Math.max(0, table.rows());
    QualifiedName counter =
        it.column().fill() instanceof Fill.Identity(_, var sequence)
            ? sequence.name()
            : subject.sequences(it.id()).stream()
                .map(dev.pgwright.model.Sequence::name)
                .findFirst()
                .orElse(it.table().name());
    return Math.max(rows, subject.known().sequences().getOrDefault(counter, 0L));
  }

  private Remark remark(Subject subject, TableColumn it) {
    Known.Relation table = subject.known().relation(it.table().name());
    double share = table == null ? 0 : Math.max(0, table.rows()) / most(it.column().type());
    String full =
        share < 0.01 ? "" : String.format(Locale.ROOT, ", %.0f %% of which are taken", 100 * share);
    return remark(
        it.id(),
        it.name() + " counts in " + it.column().type() + full,
        List.of(it.alter("type bigint")));
  }
}
