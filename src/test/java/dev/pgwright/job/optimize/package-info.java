@org.jspecify.annotations.NullMarked
package dev.pgwright.job.optimize;
