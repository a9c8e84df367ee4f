package dev.pgwright.vector.lab;

/// An index that was built.
///
/// @param table it is on
/// @param bytes on disk
/// @param seconds that the build took
/// @param spilled whether the graph outgrew its memory
public record Built(String table, Design design, long bytes, double seconds, boolean spilled) {}
