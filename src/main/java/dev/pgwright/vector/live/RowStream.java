package dev.pgwright.vector.live;

import dev.pgwright.query.Answer;
import dev.pgwright.query.RowSink;

/// A user's database, through the guarded reader.
public interface RowStream {

  /// Runs one read whose answer is small.
  Answer read(String sql);

  /// Runs one read and hands over its rows as they come.
  ///
  /// @param most rows
  /// @param anyCost whether the planner's estimate is no reason to refuse: for reads whose size is
  ///   limited otherwise, or wanted
  /// @return how many rows there were
  long stream(String sql, long most, boolean anyCost, RowSink sink);
}
