package dev.pgwright.explain;

/// What a trigger has cost in one run.
///
/// @param name of the constraint it keeps, else its own
/// @param constraint whether it keeps a constraint, mostly a foreign key
/// @param relation the table it is on; empty where the server does not tell it
public record Trigger(String name, boolean constraint, String relation, double ms, double calls) {}
