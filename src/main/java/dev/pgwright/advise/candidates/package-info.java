/// Indexes that might help a statement, from what it asks of each table.
@org.jspecify.annotations.NullMarked
package dev.pgwright.advise.candidates;
