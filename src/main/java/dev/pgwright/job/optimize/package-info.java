/// Advice on the indexes of a workload, from its sources to migration files.
@org.jspecify.annotations.NullMarked
package dev.pgwright.job.optimize;
