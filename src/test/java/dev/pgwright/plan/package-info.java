/// Tests of single parts of the plan; whole plans are in the golden directories.
@org.jspecify.annotations.NullMarked
package dev.pgwright.plan;
