package dev.pgwright.guard.statement;

import dev.pgwright.guard.risk.Risk;
import dev.pgwright.sql.ast.Change;

/// Changes of rows.
final class Rows {

  private final SqlSession session;

  Rows(SqlSession session) {
    this.session = session;
  }

  void of(Change change) {
    String table = change.target().name().sql();
    if (session.hasMade(table)) {
      return;
    }
    switch (change) {
      case Change.Insert _ -> session.add(Risk.WRITE, "insert", table + ": rows are added", null);
      case Change.Update it -> update(it, table);
      case Change.Delete it -> delete(it, table);
      case Change.Merge it -> merge(it, table);
    }
  }

  private void update(Change.Update it, String table) {
    boolean all = it.cursor() == null && Predicate.always(it.where()) && it.from().isEmpty();
    boolean crossed = it.cursor() == null && !it.from().isEmpty() && Predicate.always(it.where());
    if (Predicate.never(it.where())) {
      return;
    }
    session.add(
        all || crossed ? Risk.DANGER : Risk.WRITE,
        all || crossed ? "update-without-where" : "update",
        table + (all || crossed ? ": every row is overwritten" : ": rows are changed"),
        all || crossed ? "name the rows in WHERE, by key, in batches" : null);
  }

  private void delete(Change.Delete it, String table) {
    if (Predicate.never(it.where())) {
      return;
    }
    boolean all = it.cursor() == null && Predicate.always(it.where());
    session.add(
        all ? Risk.DANGER : Risk.WRITE,
        all ? "delete-without-where" : "delete",
        table + (all ? ": every row is deleted" : ": rows are deleted"),
        all ? "name the rows in WHERE, by key, in batches" : null);
  }

  private void merge(Change.Merge it, String table) {
    boolean losing =
        it.whens().stream()
            .anyMatch(
                when ->
                    when.action() == Change.MergeAction.DELETE
                        && (when.match() == Change.MergeMatch.NOT_MATCHED_BY_SOURCE
                            || Predicate.always(when.condition())
                            || Predicate.always(it.on())));
    boolean whole = Predicate.always(it.on());
    session.add(
        losing || whole ? Risk.DANGER : Risk.WRITE,
        losing ? "merge-deletes" : "merge",
        table + (losing ? ": MERGE deletes rows that no key names" : ": rows are merged"),
        null);
  }
}
