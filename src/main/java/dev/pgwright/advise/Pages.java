package dev.pgwright.advise;

import dev.pgwright.PgwrightException;
import dev.pgwright.advise.rewrite.Paging;
import dev.pgwright.advise.rewrite.Rewrite.Kind;
import dev.pgwright.advise.rewrite.Rewrites;
import dev.pgwright.model.Literal;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.twin.ColumnStatistics;
import dev.pgwright.twin.Statistics;
import dev.pgwright.twin.WorkloadStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the application has to change: pages that begin behind the last row, and one statement in
/// the place of many.
final class Pages {

  private static final long MANY = 1_000;
  private static final int TOGETHER = 100;

  private final Statistics statistics;
  private final WhatIf whatIf;
  private final double factor;

  Pages(Statistics statistics, WhatIf whatIf, double factor) {
    this.statistics = statistics;
    this.whatIf = whatIf;
    this.factor = factor;
  }

  /// Deep pages by OFFSET whose next page is cheaper to find by the keys of the last row.
  Optional<Remedy> paging(Prepared it) {
    Schema schema = statistics.schema();
    Paging.Page page = Rewrites.page(it.originals().getFirst(), schema).orElse(null);
    if (page == null) {
      return Optional.empty();
    }
    var literals = new ArrayList<String>();
    for (Expr.Column key : page.keys()) {
      Optional<String> value = middle(page.table(), key.name());
      if (value.isEmpty()) {
        return Optional.empty();
      }
      literals.add(new Literal(value.get()).sql());
    }
    double after;
    try {
      after = whatIf.cost(List.of(Paging.with(page, literals)), List.of());
    } catch (PgwrightException _) {
      return Optional.empty();
    }
    if (after * factor > it.before()) {
      return Optional.empty();
    }
    String general =
        Rewrites.page(it.query().sql(), schema).map(Paging.Page::sql).orElse(page.sql());
    return Optional.of(
        new Remedy(
            Kind.KEYSET.id(),
            it.query().name(),
            Kind.KEYSET.title()
                + "; all rows before are read and thrown away now; planned from the middle of the"
                + " table",
            general,
            Paging.guards(page),
            "by rule: the order is total, so that the rows behind the last one are the next page",
            it.before(),
            after,
            "twin"));
  }

  private Optional<String> middle(QualifiedName table, Name column) {
    for (ColumnStatistics it : statistics.columns(table)) {
      if (it.column().equals(column.value())) {
        List<String> values = it.histogram().isEmpty() ? it.commonValues() : it.histogram();
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() / 2));
      }
    }
    return Optional.empty();
  }

  /// Statements that are run very often for one row each: the shape of a loop in the application.
  List<Remedy> loops() {
    var all = new ArrayList<Remedy>();
    for (WorkloadStatement it : statistics.workload()) {
      boolean often = it.calls() >= MANY && it.rows() <= 1.5 * it.calls();
      Optional<String> together =
          often ? Rewrites.together(it.sql(), statistics.schema()) : Optional.empty();
      Optional<WorkloadStatement> parent = together.isEmpty() ? Optional.empty() : parent(it);
      if (parent.isPresent()) {
        all.add(
            new Remedy(
                "n-plus-one",
                null,
                String.format(
                    Locale.ROOT,
                    "%s ran %,d times for %,d rows; about as many rows came from %s in %,d runs:"
                        + " one statement for %d values in the place of %d",
                    brief(it.sql()),
                    it.calls(),
                    it.rows(),
                    brief(parent.get().sql()),
                    parent.get().calls(),
                    TOGETHER,
                    TOGETHER),
                together.get(),
                List.of(
                    "rows come in any order, and once for a value that is given twice",
                    "the application puts them where they belong by the column that is compared"),
                null,
                null,
                null,
                "rule"));
      }
    }
    return all;
  }

  /// A statement that gave about as many rows as the other one ran, in far fewer runs.
  private Optional<WorkloadStatement> parent(WorkloadStatement loop) {
    return statistics.workload().stream()
        .filter(it -> !it.equals(loop) && it.calls() > 0 && it.calls() * 5 <= loop.calls())
        .filter(it -> it.rows() >= 0.5 * loop.calls() && it.rows() <= 2 * loop.calls())
        .findFirst();
  }

  private static String brief(String sql) {
    String line = sql.replaceAll("\\s+", " ").strip();
    return "`" + (line.length() > 60 ? line.substring(0, 59) + "…" : line) + "`";
  }
}
