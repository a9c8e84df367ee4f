@org.jspecify.annotations.NullMarked
package dev.pgwright.agent.memory;
