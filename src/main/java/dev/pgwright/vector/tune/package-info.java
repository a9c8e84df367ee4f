/// The index that fits: designs are built on a copy of the rows, recall is measured against exact
/// truth, and the settings follow from lower bounds.
@org.jspecify.annotations.NullMarked
package dev.pgwright.vector.tune;
