/// What agents call: tools as records in and records out, with their JSON schemas, and what stands
/// around a call.
///
/// Nothing here knows a protocol; `mcp` serves these tools by one.
@org.jspecify.annotations.NullMarked
package dev.pgwright.agent.tool;
