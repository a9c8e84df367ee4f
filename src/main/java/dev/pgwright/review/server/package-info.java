/// What a running server's counters say: upkeep, ages, sessions, slots, settings, and columns that
/// hold nothing.
@NullMarked
package dev.pgwright.review.server;

import org.jspecify.annotations.NullMarked;
