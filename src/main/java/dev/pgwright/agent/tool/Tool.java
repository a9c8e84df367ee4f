package dev.pgwright.agent.tool;

/// Something that agents can call.
///
/// @param <I> what goes in: a record of texts, numbers, booleans, enums, lists and maps of texts
/// @param <O> what comes out: the same, and records of these
public interface Tool<I extends Record, O extends Record> {

  /// What callers know of it.
  ToolInfo<I, O> info();

  /// Does it.
  ///
  /// @throws dev.pgwright.PgwrightException for what the caller, or a person, can do something
  ///   about
  O call(I input, Call call);
}
