package dev.pgwright.rules;

import dev.pgwright.replay.effect.Effect;
import dev.pgwright.rules.fix.Fixable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What checking migrations gave.
///
/// @param statements in the order they run
/// @param found in the order of the statements
/// @param fixable statements among the reported ones that have a safe form, in their order
/// @param unread statements that could not be analysed
public record Checked(List<Seen> statements, List<Found> found, List<Fixable> fixable, int unread) {

  public Checked {
    statements = List.copyOf(statements);
    found = List.copyOf(found);
    fixable = List.copyOf(fixable);
  }

  /// A statement and its effect.
  ///
  /// @param sql as written
  /// @param since the first server version that has every construct in it
  public record Seen(String file, int line, String sql, Effect effect, int since) {}

  /// A finding at its place.
  ///
  /// @param place null for the whole file
  public record Found(
      RuleInfo rule,
      String file,
      Migration.@Nullable Place place,
      @Nullable String object,
      String message,
      @Nullable String remedy) {}
}
