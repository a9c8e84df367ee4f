package dev.pgwright.agent.tool;

/// What callers know of a tool.
///
/// @param name snake_case
/// @param title for people
/// @param description what it does and when to use it; a few sentences
public record ToolInfo<I extends Record, O extends Record>(
    String name, String title, String description, Class<I> input, Class<O> output, Hints hints) {

  /// What a call may do.
  ///
  /// @param readOnly whether nothing outside the call changes
  /// @param idempotent whether a second call with the same input changes nothing more
  /// @param asksPerson whether a person is asked each time
  /// @param free whether it is not counted against the budget of a task
  public record Hints(boolean readOnly, boolean idempotent, boolean asksPerson, boolean free) {

    /// Reads; the same input gives the same output while nothing else changes.
    public static final Hints READS = new Hints(true, true, false, false);

    /// Reads, and measures.
    public static final Hints MEASURES = new Hints(true, false, false, false);
  }
}
