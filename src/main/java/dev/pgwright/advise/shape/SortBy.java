package dev.pgwright.advise.shape;

import org.jspecify.annotations.Nullable;

/// A key that rows are ordered by.
///
/// @param nullsFirst null when not said
/// @param distance the operator where it is the distance to a value, for example `<=>`; null
///   otherwise
public record SortBy(
    Key key, boolean descending, @Nullable Boolean nullsFirst, @Nullable String distance) {}
