/// Whether an index still finds what it should: a few queries with their exact neighbours are kept
/// in a file and asked again.
@org.jspecify.annotations.NullMarked
package dev.pgwright.vector.monitor;
