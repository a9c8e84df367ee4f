/// The tools of `agent` by the Model Context Protocol, through the official SDK; nothing else knows
/// either.
@org.jspecify.annotations.NullMarked
package dev.pgwright.mcp;
