/// Queries that are written in a way that costs more than it must.
@org.jspecify.annotations.NullMarked
package dev.pgwright.explain.rules.shape;
