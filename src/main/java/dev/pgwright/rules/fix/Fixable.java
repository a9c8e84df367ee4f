package dev.pgwright.rules.fix;

import dev.pgwright.replay.Transactions;
import dev.pgwright.sql.Span;
import java.util.List;

/// A statement that has a safe form.
///
/// @param file that it stands in, as the user named it
/// @param downgrade whether it belongs to the way back
/// @param piece the index of its text among those of the migration
/// @param span in that text
/// @param line of the file, from 1
/// @param endLine of the file, from 1, included
/// @param rules that reported it
/// @param open whether a transaction is open there
/// @param explicit whether a `begin` of the text opened it
/// @param lockTimeoutMs what it is set to there, 0 without
public record Fixable(
    String file,
    boolean downgrade,
    int piece,
    Span span,
    int line,
    int endLine,
    List<String> rules,
    Rewrite rewrite,
    boolean open,
    boolean explicit,
    long lockTimeoutMs) {

  public Fixable {
    rules = List.copyOf(rules);
  }

  /// @param now what the session is in when the statement comes
  public Fixable(
      String file,
      boolean downgrade,
      int piece,
      Span span,
      int line,
      int endLine,
      List<String> rules,
      Rewrite rewrite,
      Transactions now) {
    this(
        file,
        downgrade,
        piece,
        span,
        line,
        endLine,
        rules,
        rewrite,
        now.open(),
        now.explicit(),
        now.milliseconds("lock_timeout").orElse(0L));
  }
}
