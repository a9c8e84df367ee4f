package dev.pgwright.vector;

/// Something that would change the size of an index.
///
/// @param what for example `halfvec(1536)`
/// @param indexBytes of the index then
/// @param neededBytes of memory for its build then
/// @param price what it costs, or what has to be measured first
public record Alternative(String what, long indexBytes, long neededBytes, String price) {}
