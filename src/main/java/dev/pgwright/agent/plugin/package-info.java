/// Plugins of Claude Code: what ours consists of, how it comes into a project, and what is wrong
/// with one.
@org.jspecify.annotations.NullMarked
package dev.pgwright.agent.plugin;
