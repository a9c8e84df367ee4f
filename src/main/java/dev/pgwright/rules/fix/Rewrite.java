package dev.pgwright.rules.fix;

import java.util.List;

/// What takes the place of a statement.
///
/// @param parts in the order they run; at least one
public record Rewrite(List<Part> parts) {

  public Rewrite {
    parts = List.copyOf(parts);
  }

  /// In which transaction a part runs.
  public enum When {
    /// Where the statement stood.
    HERE,
    /// Outside a transaction block.
    OUTSIDE,
    /// In a transaction of its own, when everything before it is committed.
    AFTER,
    /// Where the statement stood; the first of a transaction, with those behind it, when everything
    /// before it is committed.
    NEXT
  }

  /// One statement.
  ///
  /// @param sql without a semicolon
  /// @param movable the name that later statements need it for; where none of them has it in its
  ///   text, the statement may also run behind them. Empty when it has to stay where it is
  public record Part(String sql, When when, String movable) {

    static Part here(String sql) {
      return new Part(sql, When.HERE, "");
    }

    static Part outside(String sql) {
      return new Part(sql, When.OUTSIDE, "");
    }

    static Part after(String sql) {
      return new Part(sql, When.AFTER, "");
    }

    static Part next(String sql) {
      return new Part(sql, When.NEXT, "");
    }

    Part movable(String name) {
      return new Part(sql, when, name);
    }

    /// Whether it runs where the statement stood.
    public boolean stays() {
      return when == When.HERE;
    }
  }

  static Rewrite of(Part... parts) {
    return new Rewrite(List.of(parts));
  }
}
