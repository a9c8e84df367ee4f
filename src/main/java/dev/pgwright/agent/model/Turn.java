package dev.pgwright.agent.model;

import java.util.List;

/// One answer of a model.
///
/// @param text empty for none
/// @param stop why it ended
/// @param in tokens that went in, 0 where nobody counted
/// @param out tokens that came out, 0 where nobody counted
/// @param raw the answer as the client needs it to go on
public record Turn(String text, List<Asked> calls, Stop stop, long in, long out, Object raw) {

  public Turn {
    calls = List.copyOf(calls);
  }

  /// A call that a model asks for.
  ///
  /// @param arguments as the model has written them, JSON or not
  public record Asked(String id, String tool, String arguments) {}

  /// Why an answer ended.
  public enum Stop {
    /// It is complete.
    END,
    /// It is cut off, perhaps in the middle of a call.
    LENGTH,
    /// The model, or its provider, will not do it.
    REFUSED
  }
}
