package dev.pgwright.twin;

/// A statement as `pg_stat_statements` counts it, summed over users.
///
/// @param sql with `$1` and so on in place of constants
/// @param totalMs time of all calls
/// @param meanMs of one call
/// @param rows returned or written by all calls
public record WorkloadStatement(String sql, long calls, double totalMs, double meanMs, long rows) {}
