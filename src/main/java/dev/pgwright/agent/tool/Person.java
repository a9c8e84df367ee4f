package dev.pgwright.agent.tool;

import java.util.List;

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

  /// Something that is lost for good.
  ///
  /// @param token of the approval it needs
  /// @param object as `table:public.legacy`
  record Loss(String token, String object) {}

  /// Asks about something that loses what is there.
  ///
  /// @param losses what is lost; empty for nothing
  default Answer ask(String question, List<Loss> losses) {
    return ask(question);
  }
}
