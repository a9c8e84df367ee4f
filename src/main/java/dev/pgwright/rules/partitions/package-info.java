/// Rules about partitions that come, go or are indexed.
@org.jspecify.annotations.NullMarked
package dev.pgwright.rules.partitions;
