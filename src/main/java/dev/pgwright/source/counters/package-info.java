/// What a running server counts of tables, indexes, columns, sequences and itself: what a review
/// looks at besides the schema. Values of rows are not among it.
@NullMarked
package dev.pgwright.source.counters;

import org.jspecify.annotations.NullMarked;
