/// The choice of indexes for a workload, from a table of costs and a limit on storage: a pure
/// function that needs no server and gives the same answer on every run.
///
/// `Selection chosen = Selector.select(table, 500);`
@org.jspecify.annotations.NullMarked
package dev.pgwright.advise.select;
