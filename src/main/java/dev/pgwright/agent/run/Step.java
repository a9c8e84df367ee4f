package dev.pgwright.agent.run;

/// A major step of a task.
///
/// @param subject what is to be done
/// @param activeForm what is being done
/// @param proves whether it is completed with evidence only
/// @param work does it
record Step(String subject, String activeForm, boolean proves, Work work) {

  /// Does a step.
  @FunctionalInterface
  interface Work {

    /// Goes on until it is done.
    ///
    /// @return what shows that it is done: ids of what was looked at or proven, or an outcome
    /// @throws Stuck when it cannot go on
    String run();
  }
}
