package dev.pgwright.sql.ast;

import dev.pgwright.sql.Span;
import org.jspecify.annotations.Nullable;

/// A setting in a list such as `with (fillfactor = 70)`, `(verbose, format json)` or a definition.
///
/// @param name folded; with its namespace and a dot when there is one, for example
///   `toast.autovacuum_enabled`
/// @param value the value: a string without its quotes, a word folded, everything else as written;
///   null when there is none
public record Option(Span span, String name, @Nullable String value) implements Node {}
