package dev.pgwright.job.fix;

/// What is committed together.
///
/// @param outside whether it runs outside a transaction block
record Segment(String text, boolean outside) {}
