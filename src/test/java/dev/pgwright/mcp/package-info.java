/// The server as others see it.
@org.jspecify.annotations.NullMarked
package dev.pgwright.mcp;
