package dev.pgwright.agent.model;

import java.util.List;

/// One entry of a conversation with a model.
public sealed interface Entry {

  /// What the program says to the model.
  record Said(String text) implements Entry {}

  /// What the model has answered.
  record Answered(Turn turn) implements Entry {}

  /// What the calls of the turn before gave, in their order.
  record Results(List<Result> results) implements Entry {
    public Results {
      results = List.copyOf(results);
    }
  }

  /// What a call gave.
  ///
  /// @param id that the model gave the call
  record Result(String id, String tool, String text, boolean failed) {}
}
