package dev.pgwright.sql.ast;

import dev.pgwright.model.Name;
import dev.pgwright.sql.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a table is partitioned, and what a partition holds.
public sealed interface Partition extends Node {

  /// `partition by range (a)`.
  ///
  /// @param strategy folded: `range`, `list` or `hash`
  record By(Span span, Name strategy, List<IndexElement> key) implements Partition {
    public By {
      key = List.copyOf(key);
    }

    @Override
    public List<Node> children() {
      return Below.of(key);
    }
  }

  /// What a [Bound] is.
  enum BoundKind {
    DEFAULT,
    LIST,
    RANGE,
    HASH
  }

  /// `for values …` and `default`.
  ///
  /// @param values of `in` and `from`
  /// @param to of a range
  /// @param modulus of a hash partition; null otherwise
  /// @param remainder of a hash partition; null otherwise
  record Bound(
      Span span,
      BoundKind kind,
      List<Expr> values,
      List<Expr> to,
      @Nullable Integer modulus,
      @Nullable Integer remainder)
      implements Partition {
    public Bound {
      values = List.copyOf(values);
      to = List.copyOf(to);
    }

    @Override
    public List<Node> children() {
      return Below.of(values, to);
    }
  }
}
