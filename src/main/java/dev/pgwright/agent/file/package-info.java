/// Files that several processes write to.
@org.jspecify.annotations.NullMarked
package dev.pgwright.agent.file;
