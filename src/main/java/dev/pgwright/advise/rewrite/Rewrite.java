package dev.pgwright.advise.rewrite;

import java.util.List;

/// Another text of a statement.
///
/// @param sql the whole statement
/// @param guards why the rows are the same, read from the catalog and the statement: one phrase
///   each; may be empty where the rule holds always
public record Rewrite(Kind kind, String sql, List<String> guards) {

  public Rewrite {
    guards = List.copyOf(guards);
  }

  /// What is changed.
  public enum Kind {
    SARGABLE("non-sargable-predicate", "the condition is on the bare column"),
    CAST("cast-on-column", "the column is compared in its own type"),
    OR("or-to-union", "each side of the OR is a query of its own"),
    NOT_IN("not-in-to-not-exists", "NOT IN is an anti-join"),
    DISTINCT("distinct-to-exists", "EXISTS in place of a join whose copies DISTINCT removes"),
    SUBQUERY("subquery-to-join", "the subquery runs once for all rows, not once for each"),
    FENCE("fence-removed", "the planner may look through the WITH query"),
    COUNT("count-to-exists", "the first row answers, no row is counted"),
    KEYSET("offset-to-keyset", "the next page begins behind the last row of this one");

    private final String id;
    private final String title;

    Kind(String id, String title) {
      this.id = id;
      this.title = title;
    }

    /// As reports name it.
    public String id() {
      return id;
    }

    /// What is other than before, in a phrase.
    public String title() {
      return title;
    }

    /// Whether the new text needs a value that the old one does not: the key of the last row that
    /// was seen.
    public boolean asksForKeys() {
      return this == KEYSET;
    }
  }
}
