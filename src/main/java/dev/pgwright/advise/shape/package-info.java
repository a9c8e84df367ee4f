/// What a statement asks of each table: the columns and expressions it compares, orders and groups
/// by, as far as names tell.
@org.jspecify.annotations.NullMarked
package dev.pgwright.advise.shape;
