/// Rows that the planner did not expect, and why.
@org.jspecify.annotations.NullMarked
package dev.pgwright.explain.rules.estimate;
