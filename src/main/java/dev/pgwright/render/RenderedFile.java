package dev.pgwright.render;

/// A file that carries out one step of a plan.
///
/// @param name relative to the folder of migrations; `/` between folders
/// @param text `\n` line ends, one at the end
/// @param revision id of the Alembic revision; empty for SQL
/// @param step index in [dev.pgwright.plan.Plan#steps()]
public record RenderedFile(String name, String text, String revision, int step) {}
