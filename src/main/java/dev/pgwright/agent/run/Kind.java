package dev.pgwright.agent.run;

import dev.pgwright.agent.tool.Budget;
import java.util.Locale;

/// What a task asks for.
public enum Kind {
  /// What migrations or a schema do wrong.
  REVIEW(Budget.REVIEW),
  /// A migration to a wanted schema.
  DESIGN(Budget.TABLE),
  /// A query or a workload that is too slow.
  OPTIMIZE(Budget.OPTIMIZE),
  /// Full-text search over a table.
  SEARCH(Budget.TABLE),
  /// A vector index over a column.
  VECTOR(Budget.TABLE),
  /// Design, migration, indexes, proof and documentation.
  SUITE(Budget.SUITE);

  private final Budget budget;

  Kind(Budget budget) {
    this.budget = budget;
  }

  /// The calls it may take.
  public Budget budget() {
    return budget;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
