/// Exact nearest neighbours, computed here: rows stream through in blocks, and nothing of them is
/// kept but what is among the nearest to some query.
@org.jspecify.annotations.NullMarked
package dev.pgwright.vector.exact;
