/// Vectors of a user's database: profiled, tuned on a throwaway server, watched.
@org.jspecify.annotations.NullMarked
package dev.pgwright.job.vector;
