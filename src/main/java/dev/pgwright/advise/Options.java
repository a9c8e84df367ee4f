package dev.pgwright.advise;

/// What advice may cost.
///
/// @param budgetMb storage for new indexes; infinite for no limit
/// @param factor an index is proposed only where some statement gets cheaper by this factor
/// @param mostIndexes how many new indexes there may be; [Integer#MAX_VALUE] for no limit
/// @param mostPerTable the same for each table
public record Options(double budgetMb, double factor, int mostIndexes, int mostPerTable) {

  /// No limit on storage and number, and a fifth at least.
  public static final Options DEFAULT = new Options(Double.POSITIVE_INFINITY, 1.25);

  /// Without a limit on the number.
  public Options(double budgetMb, double factor) {
    this(budgetMb, factor, Integer.MAX_VALUE, Integer.MAX_VALUE);
  }
}
