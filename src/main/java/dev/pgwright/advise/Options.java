package dev.pgwright.advise;

/// What advice may cost.
///
/// @param budgetMb storage for new indexes; infinite for no limit
/// @param factor an index is proposed only where some statement gets cheaper by this factor
public record Options(double budgetMb, double factor) {

  /// No limit on storage, and a fifth at least.
  public static final Options DEFAULT = new Options(Double.POSITIVE_INFINITY, 1.25);
}
