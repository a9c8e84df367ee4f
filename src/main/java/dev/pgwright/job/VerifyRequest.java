package dev.pgwright.job;

import org.jspecify.annotations.Nullable;

/// What `verify` is asked for.
///
/// @param source the history to prove, as the user typed it
/// @param revisions which of its revisions; null for all
/// @param to the source of the schema they must lead to, as the user typed it; null for none
/// @param version the major version of the server to prove it on; null for the newest
public record VerifyRequest(
    String source,
    @Nullable Revisions revisions,
    @Nullable String to,
    @Nullable Integer version,
    Setup setup) {

  /// The revisions after one, up to and including another.
  ///
  /// @param after null for the base
  /// @param until null for the heads
  public record Revisions(@Nullable String after, @Nullable String until) {}
}
