/// Reads what the planner of a user's database knows, and nothing of its rows but the ends of
/// indexes.
@org.jspecify.annotations.NullMarked
package dev.pgwright.twin.snapshot;
