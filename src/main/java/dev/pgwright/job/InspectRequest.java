package dev.pgwright.job;

/// What `inspect` is asked for.
///
/// @param source as the user typed it, for example `sql:wanted.sql`
public record InspectRequest(String source, Setup setup) {}
