/// What sessions leave for each other: state, decisions, memory.
@org.jspecify.annotations.NullMarked
package dev.pgwright.agent.context;
