package dev.pgwright.sql.parse;

import dev.pgwright.sql.Span;

/// A comment.
///
/// @param text as written, with its `--` or `/*`
public record Comment(Span span, String text) {}
