package dev.pgwright.twin.size;

import java.util.ArrayList;
import java.util.List;

/// The elements of arrays and documents beyond the most common ones that statistics keep.
///
/// Their number is not known; they are taken to get rarer as words of a text do (Zipf): the n-th in
/// `1/n` of the rows that the last known one has, times its place.
public final class RareElements {

  /// So many are told apart; more count as that many.
  private static final int MOST = 200_000;

  private RareElements() {}

  /// The shares of rows that the rare ones have, the commonest first.
  ///
  /// @param known shares of the common ones, the commonest first
  /// @param each elements that a row has on average, common ones among them
  /// @param rows of the table
  public static List<Double> of(List<Double> known, double each, double rows) {
    var rare = new ArrayList<Double>();
    if (known.isEmpty() || rows < 1) {
      return rare;
    }
    double rest = each - known.stream().mapToDouble(Double::doubleValue).sum();
    double least = known.getLast() * known.size();
    for (int place = known.size() + 1; rest > 0 && rare.size() < MOST; place++) {
      double share = Math.max(1 / rows, least / place);
      rare.add(Math.min(share, rest));
      rest -= share;
    }
    return rare;
  }
}
