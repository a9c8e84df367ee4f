/// Sizes, settings and open transactions of a user's database, read by constant queries in a
/// session that can only read.
@org.jspecify.annotations.NullMarked
package dev.pgwright.source.live;
