package dev.pgwright.advise.select;

/// How many indexes there may be.
///
/// @param mb storage for all of them; infinite where there is no limit
/// @param indexes how many, of those that count; [Integer#MAX_VALUE] for no limit
/// @param perTable the same for each table
public record Limits(double mb, int indexes, int perTable) {

  /// A limit on storage alone.
  public static Limits ofMb(double mb) {
    return new Limits(mb, Integer.MAX_VALUE, Integer.MAX_VALUE);
  }
}
