/// The plugin for Claude Code, as files.
@org.jspecify.annotations.NullMarked
package dev.pgwright.agent.plugin;
