/// Steps of a piece of work, what blocks them, and where they stand.
@org.jspecify.annotations.NullMarked
package dev.pgwright.agent.task;
