/// Indexes for a workload: what might help is tried on a planner twin, which gives a table of
/// costs; what pays is chosen from it and planned once more together.
///
/// `Advice advice = Advisor.advise(statistics, twin, queries, options);`
@org.jspecify.annotations.NullMarked
package dev.pgwright.advise;
