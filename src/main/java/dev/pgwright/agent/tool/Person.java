package dev.pgwright.agent.tool;

/// Who decides what no program may.
@FunctionalInterface
public interface Person {

  /// What came back.
  enum Answer {
    YES,
    NO,
    /// The other side has no way to ask anyone.
    NOBODY
  }

  /// Nobody is there.
  Person NONE = _ -> Answer.NOBODY;

  /// Asks, and waits for the answer.
  ///
  /// @param question what is going to happen, in a few lines
  Answer ask(String question);
}
