/// What lets a program work as an agent does: tools, tasks, context, memory, boundaries.
@org.jspecify.annotations.NullMarked
package dev.pgwright.agent;
