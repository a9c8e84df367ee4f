package dev.pgwright.render;

/// A file that carries out a step of a plan, or all of them.
///
/// @param name relative to the folder of migrations; `/` between folders
/// @param text `\n` line ends, one at the end
/// @param revision id of the Alembic revision; empty for SQL
/// @param step index in [dev.pgwright.plan.Plan#steps()], or [#ALL_STEPS]
public record RenderedFile(String name, String text, String revision, int step) {

  /// In place of an index: the file carries out every step.
  public static final int ALL_STEPS = -1;

  /// Whether the file carries out a step.
  public boolean carriesOut(int index) {
    return step == index || step == ALL_STEPS;
  }
}
