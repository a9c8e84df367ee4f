/// What a user's database says of its vectors, through the guarded reader.
@org.jspecify.annotations.NullMarked
package dev.pgwright.vector.live;
