package dev.pgwright.vector.monitor;

import dev.pgwright.vector.Metric;
import org.jspecify.annotations.Nullable;

/// What is watched.
///
/// @param column null for the only one of pgvector's types
/// @param metric null for the usual one of the type
/// @param k neighbours of a query
/// @param recall that is wanted
/// @param rows up to which a whole table is read without a word
/// @param full whether all rows are read, however many there are
/// @param queries a SELECT whose first column is a vector; null for rows of the table
/// @param queryCount how many queries are kept
public record MonitorRequest(
    String table,
    @Nullable String column,
    @Nullable Metric metric,
    int k,
    double recall,
    long rows,
    boolean full,
    @Nullable String queries,
    int queryCount,
    long seed) {}
