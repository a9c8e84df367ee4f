@org.jspecify.annotations.NullMarked
package dev.pgwright.agent.context;
