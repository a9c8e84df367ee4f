package dev.pgwright.vector.lab;

/// What one query found.
///
/// @param query its number
/// @param ms on the server, planning included
/// @param ids of rows in the order they came
/// @param distances that the server gave, in the same order
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Hits(int query, double ms, long[] ids, double[] distances) {}
