/// What a running server says besides its schema: sizes, settings, and who has been at work for
/// long.
@org.jspecify.annotations.NullMarked
package dev.pgwright.facts.live;
