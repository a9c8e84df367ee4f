package dev.pgwright.guard.run;

/// Knows what a program does.
public interface Program {

  /// Reports the risks of a call.
  ///
  /// @return what it would print, with [Hole] for what is not known
  String run(Call call);
}
