/// Tests of what `check` knows.
@org.jspecify.annotations.NullMarked
package dev.pgwright.job.context;
