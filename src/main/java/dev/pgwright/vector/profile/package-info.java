/// What the values of a column are like: lengths, ranges, duplicates, how many dimensions they
/// really fill, and how filters lie to queries.
@org.jspecify.annotations.NullMarked
package dev.pgwright.vector.profile;
