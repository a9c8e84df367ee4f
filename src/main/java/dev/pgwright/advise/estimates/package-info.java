/// Where the planner of a database expects far too many or too few rows, why, and which statistics
/// mend it: estimates are compared with sampled rows, and statistics are computed over these on a
/// throwaway server before they are proposed.
@org.jspecify.annotations.NullMarked
package dev.pgwright.advise.estimates;
