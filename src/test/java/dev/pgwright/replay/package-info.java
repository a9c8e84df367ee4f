/// Tests of the model in memory.
@org.jspecify.annotations.NullMarked
package dev.pgwright.replay;
