package dev.pgwright.advise.estimates;

import dev.pgwright.query.ReadSession;
import java.util.function.Consumer;

/// The way to a database's rows.
@FunctionalInterface
public interface RowSource {

  /// Lets some work read, all of it in one snapshot.
  ///
  /// @throws dev.pgwright.PgwrightException as [ReadSession#run]
  void read(Consumer<ReadSession> work);
}
