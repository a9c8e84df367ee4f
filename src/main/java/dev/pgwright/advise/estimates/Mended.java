package dev.pgwright.advise.estimates;

import dev.pgwright.advise.Remedy;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.twin.Statistics;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is to be done about estimates.
///
/// @param statistics as they are once that is done
/// @param changes each with what proves it
/// @param sampled tables whose estimates were compared with rows
/// @param notes what could not be looked at, one sentence each
public record Mended(
    Statistics statistics, List<Change> changes, List<QualifiedName> sampled, List<String> notes) {

  public Mended {
    changes = List.copyOf(changes);
    sampled = List.copyOf(sampled);
    notes = List.copyOf(notes);
  }

  /// One thing to do.
  ///
  /// @param table that it is about
  /// @param certain whether it is to be done even where no plan changes by it
  /// @param ddl the statement for a migration, without a semicolon; null for what is none
  /// @param label of what the statement makes or changes, as `plan --only` takes it; null without
  public record Change(
      Remedy remedy,
      QualifiedName table,
      boolean certain,
      @Nullable String ddl,
      @Nullable String label) {}
}
