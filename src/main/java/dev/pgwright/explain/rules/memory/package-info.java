/// Work that does not fit into memory.
@org.jspecify.annotations.NullMarked
package dev.pgwright.explain.rules.memory;
