/// How large an index is right after it was built, from what the planner knows of its table.
@org.jspecify.annotations.NullMarked
package dev.pgwright.twin.size;
