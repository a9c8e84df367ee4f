package dev.pgwright.rules;

import dev.pgwright.replay.duration.Estimate;
import dev.pgwright.replay.effect.Effect;
import dev.pgwright.rules.fix.Fixable;
import dev.pgwright.sql.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What checking migrations gave.
///
/// @param statements in the order they run; see [Search#listed]
/// @param found in the order of the statements
/// @param fixable statements among the reported ones that have a safe form, in their order
/// @param spared findings that were left out, since the tables they are about are small
/// @param unread statements that could not be analysed
public record Checked(
    List<Seen> statements,
    List<Found> found,
    List<Fixable> fixable,
    List<Found> spared,
    int unread) {

  public Checked {
    statements = List.copyOf(statements);
    found = List.copyOf(found);
    fixable = List.copyOf(fixable);
    spared = List.copyOf(spared);
  }

  /// A statement and its effect.
  ///
  /// @param span of it in `text`
  /// @param since the first server version that has every construct in it
  /// @param shared locks of tables that others may use, in the order they are taken
  /// @param concurrent whether it waits for every older transaction of the database
  /// @param estimate of how long it works; null when that does not depend on tables, or when their
  ///   sizes are not known
  public record Seen(
      String file,
      int line,
      Span span,
      String text,
      Effect effect,
      int since,
      List<Effect.Held> shared,
      boolean concurrent,
      @Nullable Estimate estimate) {
    public Seen {
      shared = List.copyOf(shared);
    }

    /// The statement as written.
    public String sql() {
      return span.of(text);
    }
  }

  /// A finding at its place.
  ///
  /// @param place null for the whole file
  /// @param verdict how sure it is; null where it does not depend on tables
  public record Found(
      RuleInfo rule,
      String file,
      Migration.@Nullable Place place,
      @Nullable String object,
      String message,
      @Nullable String remedy,
      @Nullable Verdict verdict) {

    /// The same, worth knowing and no more.
    public Found asInfo() {
      return new Found(rule.asInfo(), file, place, object, message, remedy, verdict);
    }

    /// One that does not depend on tables.
    public Found(
        RuleInfo rule,
        String file,
        Migration.@Nullable Place place,
        @Nullable String object,
        String message,
        @Nullable String remedy) {
      this(rule, file, place, object, message, remedy, null);
    }
  }

  /// How sure it is that a statement does the work that a finding is about.
  ///
  /// @param basis what it rests on, for example the size of the table; null when there is nothing
  ///   to say
  public record Verdict(Certainty certainty, @Nullable String basis) {

    /// How sure something is.
    public enum Certainty {
      /// Nothing is known of a table.
      MAY,
      /// The tables are known.
      WILL
    }
  }
}
